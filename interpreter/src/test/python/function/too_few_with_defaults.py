# needs: detailed errors
def f(a, b, c=3): pass
f()  # expect TypeError: f() takes 2 positional arguments but 0 were given
