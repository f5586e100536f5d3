import micropython
@micropython.bytecode
def f(x):
    return x + 1
print(f(1))  # expect: 2
