(256).to_bytes(1, "big")  # expect OverflowError: value would overflow a 1 byte buffer
