items = [(1, "a"), (0, "b"), (1, "c"), (0, "d"), (1, "e")]
items.sort(key=lambda x: x[0])
print(items)  # expect: [(0, 'b'), (0, 'd'), (1, 'e'), (1, 'c'), (1, 'a')]
