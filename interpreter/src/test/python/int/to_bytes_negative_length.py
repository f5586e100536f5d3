(1).to_bytes(-1, "big")  # expect ValueError:
