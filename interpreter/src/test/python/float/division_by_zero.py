1.0 / 0.0  # expect ZeroDivisionError: divide by zero
