@micropython.asm_thumb
def signed(r0) -> int:
    mvn(r0, r0)


@micropython.asm_thumb
def unsigned(r0) -> uint:
    mvn(r0, r0)


@micropython.asm_thumb
def truth(r0) -> bool:
    mvn(r0, r0)


print(signed(0), unsigned(0), truth(0), truth(-1))  # expect: -1 4294967295 True False
