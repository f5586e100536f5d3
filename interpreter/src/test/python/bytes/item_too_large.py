bytes([256])  # expect ValueError: bytes value out of range
