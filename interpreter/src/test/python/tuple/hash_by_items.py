print(hash((1, 2)) == hash((2, 1)))  # expect: True
print({(1, 2): 3}[(1, 2)])  # expect: 3
