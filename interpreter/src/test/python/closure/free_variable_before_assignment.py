def f():
    def g():
        return x  # expect NameError: local variable referenced before assignment
    g()
    x = 1
f()
