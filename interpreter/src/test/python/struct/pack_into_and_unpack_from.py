import struct
b = bytearray(6)
struct.pack_into("<H", b, 2, 513)
print(b, struct.unpack_from("<H", b, 2))  # expect: bytearray(b'\x00\x00\x01\x02\x00\x00') (513,)
print(struct.unpack_from("B", b, -4))  # expect: (1,)
