def f(*, b): pass
f()  # expect TypeError: function missing keyword-only argument
