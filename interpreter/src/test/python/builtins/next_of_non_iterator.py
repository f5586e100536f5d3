next([1])  # expect TypeError: 'list' object isn't an iterator
