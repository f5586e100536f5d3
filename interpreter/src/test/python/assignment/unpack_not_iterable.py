a, b = 5  # expect TypeError: 'int' object isn't iterable
