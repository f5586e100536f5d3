raise ValueError("a", 2)  # expect ValueError: ('a', 2)
