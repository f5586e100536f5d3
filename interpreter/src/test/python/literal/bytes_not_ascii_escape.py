print(len(b"\u1234"), len("\u1234"))  # expect: 6 1
