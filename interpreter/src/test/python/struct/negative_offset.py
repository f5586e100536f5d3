import struct
b = bytearray(4)
struct.pack_into(">H", b, -2, 258)
print(b, struct.unpack_from(">H", b, -2))  # expect: bytearray(b'\x00\x00\x01\x02') (258,)
