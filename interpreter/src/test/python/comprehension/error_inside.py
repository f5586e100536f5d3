[1 // x for x in (1, 0)]  # expect ZeroDivisionError: divide by zero
