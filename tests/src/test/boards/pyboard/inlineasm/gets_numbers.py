@micropython.asm_thumb
def f(r0):
    pass


print(f(7), f(-7), f(0x12345678), f((1 << 40) + 5))  # expect: 7 -7 305419896 5
print(f(True), f(False), f(None), f(-2.9))  # expect: 1 0 0 -2
