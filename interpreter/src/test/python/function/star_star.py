def f(a, **options):
    return a, options
print(f(1), f(1, x=2), f(a=3, b=4))  # expect: (1, {}) (1, {'x': 2}) (3, {'b': 4})
