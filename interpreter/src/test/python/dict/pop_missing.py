{1: 2}.pop(2)  # expect KeyError: 2
