def f():
    x = 1
    del x
    return x  # expect NameError: local variable referenced before assignment
f()
