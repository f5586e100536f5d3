import binascii
binascii.unhexlify(b"abc")  # expect ValueError: non-hex digit
