print(eval("1 + 1 "), eval("2\n"))  # expect: 2 2
