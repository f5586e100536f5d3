import uctypes
b = bytearray(range(8))
d = {"bytes": (0 | uctypes.ARRAY, 2 | uctypes.UINT8), "words": (2 | uctypes.ARRAY, 2 | uctypes.UINT16), "in": (6, {"x": 1 | uctypes.UINT8}), "all": (0 | uctypes.ARRAY, 4, {"h": 0 | uctypes.UINT16})}
s = uctypes.struct(uctypes.addressof(b), d, uctypes.LITTLE_ENDIAN)
s.words[1] = 0x1234
print(s.bytes, hex(s.words[0]), getattr(s, "in").x, hex(s.all[2].h))  # expect: bytearray(b'\x00\x01') 0x302 7 0x1234
