items = [1]
items.extend([2, 3])
items.extend(range(4, 6))
items += "ab"
items.extend(items)
print(items)  # expect: [1, 2, 3, 4, 5, 'a', 'b', 1, 2, 3, 4, 5, 'a', 'b']
