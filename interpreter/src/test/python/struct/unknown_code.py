import struct
struct.pack("<y", 1)  # expect ValueError: bad typecode
