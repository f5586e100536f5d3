print({x % 2: x for x in range(5)})  # expect: {0: 4, 1: 3}
