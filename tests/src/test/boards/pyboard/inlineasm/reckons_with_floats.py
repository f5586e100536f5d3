from array import array


@micropython.asm_thumb
def f(r0):
    vldr(s0, [r0, 0])
    vldr(s1, [r0, 4])
    vmul(s2, s0, s1)
    vstr(s2, [r0, 8])


a = array("f", [1.5, -4, 0])
f(a)
print(a[2])  # expect: -6.0
