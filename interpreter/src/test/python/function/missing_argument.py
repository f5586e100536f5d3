# needs: detailed errors
def f(a, b): pass
f(1)  # expect TypeError: f() takes 2 positional arguments but 1 were given
