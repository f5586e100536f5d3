items = [1, 2, 3, 4]
print(items.pop())  # expect: 4
print(items.pop(0))  # expect: 1
print(items.pop(-2))  # expect: 2
print(items)  # expect: [3]
