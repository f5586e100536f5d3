[1, 2, 3][-4]  # expect IndexError: list index out of range
