items = [1, 2, 3, 1, 2]
print(items.index(2))  # expect: 1
print(items.index(2, 2))  # expect: 4
print(items.index(1, -3, -1))  # expect: 3
