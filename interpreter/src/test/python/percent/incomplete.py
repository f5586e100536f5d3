"%5" % 1  # expect ValueError: incomplete format
