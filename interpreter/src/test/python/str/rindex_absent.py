"abc".rindex("x", 1)  # expect ValueError: substring not found
