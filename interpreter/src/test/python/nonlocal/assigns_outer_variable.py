def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up
c, d = counter(), counter()
print(c(), c(), d())  # expect: 1 2 1
