reversed(1)  # expect TypeError: object of type 'int' has no len()
