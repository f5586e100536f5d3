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
    return [x] + f(x)


print(depth(lambda: f(1)))
