print(repr("\u00e9\u20ac\U0001F600"), repr("\x7f\x00\n"))  # expect: 'é€😀' '\x7f\x00\n'
