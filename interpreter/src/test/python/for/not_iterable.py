for x in 5:  # expect TypeError: 'int' object isn't iterable
    pass
