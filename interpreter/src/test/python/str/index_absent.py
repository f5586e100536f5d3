"abc".index("x")  # expect ValueError: substring not found
