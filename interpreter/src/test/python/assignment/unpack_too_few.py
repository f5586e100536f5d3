a, b, c = 1, 2  # expect ValueError: need more than 2 values to unpack
