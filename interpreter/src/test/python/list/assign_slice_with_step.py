items = [0, 1, 2, 3]
items[::2] = [7, 8]  # expect NotImplementedError: 
