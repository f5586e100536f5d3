raise KeyError  # expect KeyError
