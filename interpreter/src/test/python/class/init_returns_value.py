class C:
    def __init__(self): return 1
C()  # expect TypeError: __init__() should return None, not 'int'
