import struct
print(struct.unpack("<qQ", struct.pack("<qQ", -2, 2**64 - 2)))  # expect: (-2, 18446744073709551614)
