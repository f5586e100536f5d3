[1, 2, 3].index(1, 1)  # expect ValueError: object not in sequence
