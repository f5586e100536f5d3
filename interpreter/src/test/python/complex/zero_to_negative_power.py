0j ** -1  # expect ZeroDivisionError: 0.0 to a complex power
