pow(2, 10, 0)  # expect ValueError: divide by zero
