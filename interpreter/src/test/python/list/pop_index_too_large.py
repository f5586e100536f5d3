[1, 2].pop(2)  # expect IndexError: list index out of range
