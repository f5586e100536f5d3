(-1).to_bytes(2, "big")  # expect OverflowError: can't convert negative int to unsigned
