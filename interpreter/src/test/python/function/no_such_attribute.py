def f(): pass
f.x  # expect AttributeError: 'function' object has no attribute 'x'
