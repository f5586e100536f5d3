import struct
struct.unpack("<I", b"abc")  # expect ValueError: buffer too small
