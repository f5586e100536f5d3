d = {}
del d[1]  # expect KeyError: 1
