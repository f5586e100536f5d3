def f(a, b=2, c=3):
    return a, b, c
print(f(1, c=5), f(b=0, a=9), f(c=1, b=2, a=3))  # expect: (1, 2, 5) (9, 0, 3) (3, 2, 1)
