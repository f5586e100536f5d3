issubclass(1, int)  # expect TypeError: issubclass() arg 1 must be a class
