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
    b = c = d = e = g = h = i = j = k = a
    f(a)


print(depth(lambda: f(1)))
