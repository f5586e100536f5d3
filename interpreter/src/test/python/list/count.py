print([1, True, 1.0, "1"].count(1))  # expect: 3
