def outer(n):
    def inner(a, *b, c=2, **d):
        return n, a, b, c, d
    return inner
print(outer(0)(1, 5, c=6, e=7))  # expect: (0, 1, (5,), 6, {'e': 7})
