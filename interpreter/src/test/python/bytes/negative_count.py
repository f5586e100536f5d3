bytes(-1)  # expect ValueError
