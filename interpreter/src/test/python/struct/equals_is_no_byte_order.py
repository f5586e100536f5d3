import struct
struct.calcsize("=i")  # expect ValueError: bad typecode
