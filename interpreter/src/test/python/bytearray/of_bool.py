bytearray(True)  # expect TypeError: 'bool' object isn't iterable
