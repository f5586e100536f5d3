[1, 2, 3]["1"]  # expect TypeError: list indices must be integers, not str
