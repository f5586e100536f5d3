n = 0


def depth(f):
    global n
    try:
        f()
    except RuntimeError:
        return n


class A:
    def m(self):
        global n
        n += 1
        self.m()


print(depth(A().m))
