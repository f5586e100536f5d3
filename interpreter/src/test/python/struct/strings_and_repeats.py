import struct
print(struct.pack("4sB", b"ab", 7))  # expect: b'ab\x00\x00\x07'
print(struct.pack("<2H", 1, 2), struct.unpack("3s", b"xyz"))  # expect: b'\x01\x00\x02\x00' (b'xyz',)
