[1, 2][::0]  # expect ValueError: slice step can't be zero
