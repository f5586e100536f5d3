print(False in bytearray(2))  # expect: False
