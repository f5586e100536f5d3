# needs: detailed errors
def f(a, b=2): pass
f(1, 2, 3)  # expect TypeError: f() takes 2 positional arguments but 3 were given
