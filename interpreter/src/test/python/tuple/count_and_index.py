print((1, 2, 1).count(1))  # expect: 2
print((1, 2, 1).index(1, 1))  # expect: 2
