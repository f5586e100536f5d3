import uctypes
b = bytearray(b"abcd")
print(bytes(uctypes.struct(uctypes.addressof(b), {"a": 0 | uctypes.UINT16})))  # expect: b'ab'
