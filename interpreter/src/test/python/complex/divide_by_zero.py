(1 + 2j) / 0  # expect ZeroDivisionError: complex divide by zero
