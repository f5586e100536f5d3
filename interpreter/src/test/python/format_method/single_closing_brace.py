"}".format(1)  # expect ValueError: single '}' encountered in format string
