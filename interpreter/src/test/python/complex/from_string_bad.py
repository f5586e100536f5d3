complex("1 + 2j x")  # expect ValueError: invalid syntax for number
