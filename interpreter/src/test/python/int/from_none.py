int(None)  # expect TypeError: can't convert NoneType to int
