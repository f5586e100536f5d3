import uctypes
d = {"a": 0 | uctypes.UINT8, "b": 2 | uctypes.UINT16, "c": (4 | uctypes.ARRAY, 3 | uctypes.UINT8)}
print(uctypes.sizeof(d), uctypes.sizeof(d, uctypes.LITTLE_ENDIAN), uctypes.sizeof(uctypes.struct(0, d)))  # expect: 8 7 8
