items = [0, 1, 2, 3]
items[1:3] = [7, 8, 9, 10]
print(items)  # expect: [0, 7, 8, 9, 10, 3]
items[1:5] = ()
print(items)  # expect: [0, 3]
items[1:1] = (1, 2)
print(items)  # expect: [0, 1, 2, 3]
