n = 0


def depth(f):
    global n
    try:
        f()
    except RuntimeError:
        return n


class A:
    def __getitem__(self, i):
        global n
        n += 1
        return self[i]


a = A()
print(depth(lambda: a[1]))
