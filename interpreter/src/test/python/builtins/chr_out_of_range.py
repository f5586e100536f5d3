chr(0x110000)  # expect ValueError: char not in range(0x110000)
