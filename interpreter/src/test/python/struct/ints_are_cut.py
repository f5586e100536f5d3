import struct
print(struct.pack("<Bh", 257, 2**70 - 1), struct.pack(">q", 5))  # expect: b'\x01\xff\xff' b'\x00\x00\x00\x00\x00\x00\x00\x05'
