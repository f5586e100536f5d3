memoryview(bytearray(4))[0:2] = b"abc"  # expect ValueError: lhs and rhs should be compatible
