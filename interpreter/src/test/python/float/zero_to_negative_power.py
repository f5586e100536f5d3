0.0 ** -1  # expect ZeroDivisionError: divide by zero
