import uctypes
b = bytearray(4)
uctypes.struct(uctypes.addressof(b), {"a": (0 | uctypes.ARRAY, 2 | uctypes.UINT16)}).a[2]  # expect IndexError: struct: index out of range
