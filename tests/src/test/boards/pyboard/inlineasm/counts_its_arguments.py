@micropython.asm_thumb
def f(r0, r1):
    pass


try:
    f(1)
except TypeError as e:
    print(e)  # expect: function takes 2 positional arguments but 1 were given
try:
    f(1, r1=2)
except TypeError as e:
    print(e)  # expect: function doesn't take keyword arguments
