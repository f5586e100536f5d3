1.5 % 0  # expect ZeroDivisionError: divide by zero
