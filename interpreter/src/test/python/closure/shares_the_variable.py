def make():
    n = 0
    def up():
        nonlocal n
        n += 1
    def read():
        return n
    return up, read
up, read = make()
up(); up()
print(read())  # expect: 2
