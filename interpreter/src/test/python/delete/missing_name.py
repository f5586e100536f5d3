del nothing  # expect KeyError: nothing
