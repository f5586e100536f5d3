def make():
    return [lambda: i for i in range(3)]
print([f() for f in make()])  # expect: [2, 2, 2]
