import binascii
binascii.a2b_base64(b"Zg")  # expect ValueError: incorrect padding
