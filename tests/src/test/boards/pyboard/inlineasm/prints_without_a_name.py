@micropython.asm_thumb
def f():
    pass


print(f, type(f), callable(f))  # expect: <function> <class 'function'> True
