n = 0


def depth(f):
    global n
    try:
        f()
    except RuntimeError:
        return n


def f(a):
    global n
    n += 1
    f(a + 1)


print(depth(lambda: f(1)))
