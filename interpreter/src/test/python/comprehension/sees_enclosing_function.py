def f(n):
    return [n + i for i in range(3)]
print(f(10))  # expect: [10, 11, 12]
