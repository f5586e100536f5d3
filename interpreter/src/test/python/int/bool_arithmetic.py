print(True + True, -True, True << 3, ~False, True * 2.5, True & 3, True & True)  # expect: 2 -1 8 -1 2.5 1 1
