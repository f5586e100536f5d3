(1 << 80) // 0  # expect ZeroDivisionError: divide by zero
