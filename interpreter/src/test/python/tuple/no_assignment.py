t = (1, 2)
t[0] = 1  # expect TypeError: 'tuple' object doesn't support item assignment
