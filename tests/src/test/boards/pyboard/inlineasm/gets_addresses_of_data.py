from array import array


@micropython.asm_thumb
def byte(r0):
    ldrb(r0, [r0, 1])


@micropython.asm_thumb
def word(r0):
    ldr(r0, [r0, 4])


print(byte("abc"), byte("a long text that is not interned as a name"), byte(b"xyz"))  # expect: 98 32 121
print(byte(bytearray(b"012")), byte(memoryview(b"01234")[2:]))  # expect: 49 51
print(word(array("i", [1, -2])), word((10, 20)) >> 1, word([30, 40]) >> 1)  # expect: -2 20 40
