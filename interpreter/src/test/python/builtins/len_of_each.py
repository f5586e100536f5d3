print(len("abc"), len(b"ab"), len([]), len((1,)))  # expect: 3 2 0 1
print(len({1: 2}), len({1, 2}), len(range(5)), len("ü"))  # expect: 1 2 5 1
