def f(a): pass
f(1, a=2)  # expect TypeError: function got multiple values for argument 'a'
