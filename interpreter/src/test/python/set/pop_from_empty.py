set().pop()  # expect KeyError: pop from an empty set
