range(1, 2, 0)  # expect ValueError: zero step
