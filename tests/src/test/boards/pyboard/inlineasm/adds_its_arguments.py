@micropython.asm_thumb
def add3(r0, r1, r2):
    add(r0, r0, r1)
    add(r0, r0, r2)


print(add3(1, 20, 300), add3(-1, -2, -3))  # expect: 321 -6
