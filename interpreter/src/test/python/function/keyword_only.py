def f(a, *, b, c=3):
    return a, b, c
print(f(1, b=2), f(1, c=4, b=5))  # expect: (1, 2, 3) (1, 5, 4)
