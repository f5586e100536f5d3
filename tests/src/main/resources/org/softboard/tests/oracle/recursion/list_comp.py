n = 0


def depth(f):
    global n
    try:
        f()
    except RuntimeError:
        return n


def f(x):
    global n
    n += 1
    return [f(x) for _ in (0,)]


print(depth(lambda: f(1)))
