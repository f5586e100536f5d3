# needs: detailed errors
def f(a, *, b=1): pass
f(1, 2)  # expect TypeError: f() takes 1 positional arguments but 2 were given
