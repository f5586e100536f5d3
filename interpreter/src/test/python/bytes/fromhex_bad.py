bytes.fromhex("0")  # expect ValueError: non-hex digit
