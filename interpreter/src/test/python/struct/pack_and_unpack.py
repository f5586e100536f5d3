import struct
print(struct.pack("<bBhH", -1, 255, -2, 65535))  # expect: b'\xff\xff\xfe\xff\xff\xff'
print(struct.pack(">I", 1))  # expect: b'\x00\x00\x00\x01'
print(struct.pack("<q", -1))  # expect: b'\xff\xff\xff\xff\xff\xff\xff\xff'
print(struct.unpack("<hI", b"\xff\xff\x01\x00\x00\x00"))  # expect: (-1, 1)
print(struct.unpack(">H", b"\x01\x02"))  # expect: (258,)
