import uctypes
b = bytearray(b"abcd")
p = bytearray(8)
d = {"p": (0 | uctypes.PTR, uctypes.UINT8), "a": 0 | uctypes.ULONG}
s = uctypes.struct(uctypes.addressof(p), d)
s.a = uctypes.addressof(b)
print(s.p[1], int(s.p) == uctypes.addressof(b))  # expect: 98 True
