int(1, 10)  # expect TypeError: can't convert 'int' object to str implicitly
