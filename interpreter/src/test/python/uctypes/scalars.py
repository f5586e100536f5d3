import uctypes
b = bytearray(b"\x01\x02\xff\xff\x00\x00\xc0\x3f")
d = {"a": 0 | uctypes.UINT16, "b": 2 | uctypes.INT16, "c": 2 | uctypes.INT8, "d": 4 | uctypes.FLOAT32}
s = uctypes.struct(uctypes.addressof(b), d)
print(s.a, s.b, s.c, s.d)  # expect: 513 -1 -1 1.5
s.a = 0x10304
s.d = -2
print(b)  # expect: bytearray(b'\x04\x03\xff\xff\x00\x00\x00\xc0')
