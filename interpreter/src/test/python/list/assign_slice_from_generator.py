items = [0, 1, 2, 3]
items[1:2] = iter([1])  # expect TypeError: object 'iterator' isn't a tuple or list
