[1, 2].remove(3)  # expect ValueError: object not in sequence
