@micropython.asm_thumb
def f(r0):
    b(start)
    label(double)
    add(r0, r0, r0)
    bx(lr)
    label(start)
    bl(double)
    bl(double)


print(f(5))  # expect: 20
