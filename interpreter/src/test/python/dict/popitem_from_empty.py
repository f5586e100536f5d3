{}.popitem()  # expect KeyError: popitem(): dictionary is empty
