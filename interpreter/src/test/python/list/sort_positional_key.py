[2, 1].sort(None)  # expect TypeError: extra positional arguments given
