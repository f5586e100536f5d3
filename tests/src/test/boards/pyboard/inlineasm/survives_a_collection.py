import gc


@micropython.asm_thumb
def f():
    movwt(r0, 0x12345678)


gc.collect()
junk = [bytearray(64) for i in range(100)]
print(hex(f()))  # expect: 0x12345678
