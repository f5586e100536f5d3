b = b"abc"
b[0] = 1  # expect TypeError: 'bytes' object doesn't support item assignment
