float("1.5x")  # expect ValueError: invalid syntax for number
