(200).to_bytes(1, "big", signed=True)  # expect OverflowError: value would overflow a 1 byte buffer
