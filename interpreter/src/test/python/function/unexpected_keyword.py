def f(a): pass
f(1, z=2)  # expect TypeError: unexpected keyword argument 'z'
