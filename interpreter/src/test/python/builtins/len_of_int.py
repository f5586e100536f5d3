len(5)  # expect TypeError: object of type 'int' has no len()
