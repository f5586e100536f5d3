items = [1, 2, 3]
copy = items.copy()
items.clear()
print(items, copy)  # expect: [] [1, 2, 3]
