@micropython.asm_thumb
def f() -> object:
    mov(r0, 11)


print(f())  # expect: 5
