@micropython.asm_thumb
def double(r0, r1):
    label(loop)
    ldrb(r2, [r0, 0])
    add(r2, r2, r2)
    strb(r2, [r0, 0])
    add(r0, 1)
    sub(r1, 1)
    bne(loop)


data = bytearray(b"\x01\x02\x7f")
double(data, len(data))
print(data)  # expect: bytearray(b'\x02\x04\xfe')
