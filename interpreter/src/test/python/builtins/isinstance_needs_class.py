isinstance(1, 2)  # expect TypeError: issubclass() arg 2 must be a class or a tuple of classes
