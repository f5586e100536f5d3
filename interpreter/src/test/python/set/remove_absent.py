{1}.remove(2)  # expect KeyError: 2
