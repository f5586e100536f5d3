divmod(1, 0)  # expect ZeroDivisionError: divide by zero
