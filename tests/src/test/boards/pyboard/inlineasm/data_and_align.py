@micropython.asm_thumb
def table(r0) -> uint:
    mov(r1, pc)
    add(r1, r1, r0)
    ldrb(r0, [r1, 6])
    b(end)
    align(4)
    data(1, 11, 22, 33, 44)
    data(2, 0x6655)
    label(end)


print([table(i) for i in range(6)])  # expect: [11, 22, 33, 44, 85, 102]
