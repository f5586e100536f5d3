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
    return f(x - 1) + f(x - 2)


print(depth(lambda: f(1)))
