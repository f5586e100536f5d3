{}["a"]  # expect KeyError: a
