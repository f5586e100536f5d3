import struct
print(struct.pack("<f", 1.5))  # expect: b'\x00\x00\xc0?'
print(struct.pack(">d", -2.0))  # expect: b'\xc0\x00\x00\x00\x00\x00\x00\x00'
print(struct.unpack("<f", b"\x00\x00\xc0?"))  # expect: (1.5,)
