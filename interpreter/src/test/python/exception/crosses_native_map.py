list(map(lambda x: 1 // x, [1, 0]))  # expect ZeroDivisionError: divide by zero
