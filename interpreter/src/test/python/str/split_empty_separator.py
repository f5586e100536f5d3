"abc".split("")  # expect ValueError: empty separator
