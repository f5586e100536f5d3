def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3))  # expect: (1, 2, (), 3, 4, {})
print(f(1, 9, 8, 7, c=6, d=5, e=4))  # expect: (1, 9, (8, 7), 6, 5, {'e': 4})
