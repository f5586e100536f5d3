a, *b, c = [1]  # expect ValueError: need more than 1 values to unpack
