x = 1
def f():
    print(x)  # expect NameError: local variable referenced before assignment
    x = 2
f()
