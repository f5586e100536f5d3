n = 0


def depth(f):
    global n
    try:
        f()
    except RuntimeError:
        return n


def f(a, b, c):
    global n
    n += 1
    f(a, b, c)


print(depth(lambda: f(1, 2, 3)))
