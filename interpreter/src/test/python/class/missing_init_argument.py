# needs: detailed errors
class C:
    def __init__(self, a): pass
C()  # expect TypeError: __init__() takes 2 positional arguments but 1 were given
