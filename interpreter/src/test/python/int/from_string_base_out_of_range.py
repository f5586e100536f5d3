int("1", 37)  # expect ValueError: int() arg 2 must be >= 2 and <= 36
