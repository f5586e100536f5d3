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
    yield from f(x + 1)


print(depth(lambda: next(f(1))))
