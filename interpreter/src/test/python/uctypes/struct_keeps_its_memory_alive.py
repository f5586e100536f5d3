import gc, uctypes
b = bytearray(b"spam" * 10)
s = uctypes.struct(uctypes.addressof(b), {"a": 0 | uctypes.UINT8})
del b
gc.collect()
b = bytearray(40)
print(s.a)  # expect: 115
