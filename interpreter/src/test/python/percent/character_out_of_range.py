"%c" % 0x110000  # expect OverflowError: char not in range(0x110000)
