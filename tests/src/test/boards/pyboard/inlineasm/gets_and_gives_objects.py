@micropython.asm_thumb
def same(r0) -> object:
    pass


class A:
    pass


a = A()
print(same(a) is a, same(print) is print, same(A) is A)  # expect: True True True
