print(r"\n", len(r"\x"), rb"\t", r'\'')  # expect: \n 2 b'\\t' \'
