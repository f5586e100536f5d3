def make():
    return [lambda i=i: i for i in range(3)]
print([f() for f in make()])  # expect: [0, 1, 2]
