class A:
    @micropython.asm_thumb
    def second(r0, r1):
        mov(r0, r1)


print(A().second(8))  # expect: 8
