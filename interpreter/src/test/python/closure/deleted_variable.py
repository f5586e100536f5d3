def f():
    x = 1
    def g():
        return x  # expect NameError: local variable referenced before assignment
    del x
    g()
f()
