items = [3, 1, 2, 5, 4]
items.sort()
print(items)  # expect: [1, 2, 3, 4, 5]
items.sort(reverse=True)
print(items)  # expect: [5, 4, 3, 2, 1]
items.sort(key=lambda x: -x % 3)
print(items)  # expect: [3, 5, 2, 1, 4]
