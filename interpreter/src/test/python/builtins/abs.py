print(abs(-3), abs(3), abs(-2.5), abs(-1 << 70), abs(True))  # expect: 3 3 2.5 1180591620717411303424 1
