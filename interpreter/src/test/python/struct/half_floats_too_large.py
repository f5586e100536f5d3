import struct
print(struct.pack(">ee", 65504, 1000000))  # expect: b'{\xff\x8b\xa1'
print(struct.pack(">ee", 1e10, 1e30))  # expect: b'\xc0\xa8|\x00'
