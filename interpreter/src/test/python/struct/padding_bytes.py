import struct
print(struct.pack("<b2xb", 1, 2), struct.unpack("<b2xb", b"\x01\x00\x00\x02"))  # expect: b'\x01\x00\x00\x02' (1, 2)
