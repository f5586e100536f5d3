import uctypes
b = bytearray(b"\x01\x02\x03\x04")
d = {"a": 0 | uctypes.UINT32, "b": 1 | uctypes.UINT16}
print(uctypes.struct(uctypes.addressof(b), d, uctypes.LITTLE_ENDIAN).a)  # expect: 67305985
print(uctypes.struct(uctypes.addressof(b), d, uctypes.BIG_ENDIAN).b)  # expect: 515
