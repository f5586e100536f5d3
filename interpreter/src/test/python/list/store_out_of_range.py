items = [1, 2, 3]
items[3] = 0  # expect IndexError: list index out of range
