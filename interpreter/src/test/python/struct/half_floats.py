# needs: doubles
import struct
print(struct.pack("<e", 1.5), struct.unpack("<3e", b"\x00\x7c\x01\x00\xff\x7b"))  # expect: b'\x00>' (inf, 5.960464477539063e-08, 65504.0)
