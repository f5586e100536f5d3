bytearray(2)[2]  # expect IndexError: bytearray index out of range
