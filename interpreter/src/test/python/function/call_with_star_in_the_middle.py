def f(*args, **kw):
    return args, kw
print(f(1, *[2, 3], 4, *(5,), k=6))  # expect: ((1, 2, 3, 4, 5), {'k': 6})
print(f(*range(3), **{"a": 1}, b=2))  # expect: ((0, 1, 2), {'a': 1, 'b': 2})
