n = 0


def depth(f):
    global n
    try:
        f()
    except RuntimeError:
        return n


def outer():
    def f():
        global n
        n += 1
        f()

    return f


print(depth(outer()))
