items = [1, 2]
items.insert(-10, 0)
items.insert(10, 3)
items.insert(-1, 2.5)
print(items)  # expect: [0, 1, 2, 2.5, 3]
