{}.update([(1, 2, 3)])  # expect ValueError: dict update sequence has wrong length
