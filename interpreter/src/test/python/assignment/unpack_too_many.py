a, b = [1, 2, 3]  # expect ValueError: too many values to unpack (expected 2)
