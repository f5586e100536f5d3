def f():
    return
def g():
    pass
print(f(), g())  # expect: None None
