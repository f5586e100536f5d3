def f(a, b, c): pass
f(1, c=3)  # expect TypeError: function missing required positional argument #1
