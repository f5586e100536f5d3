"{".format(1)  # expect ValueError: unmatched '{' in format
