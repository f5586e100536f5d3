f = lambda a, b=2, *c, d=4, **e: (a, b, c, d, e)
print(f(1), f(1, 3, 5, d=6, z=7))  # expect: (1, 2, (), 4, {}) (1, 3, (5,), 6, {'z': 7})
