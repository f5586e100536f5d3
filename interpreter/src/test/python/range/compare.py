print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(1) != range(2))  # expect: False False True
