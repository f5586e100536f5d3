calls = []
items = [3, 1, 2]
items.sort(key=lambda x: calls.append(x) or x)
print(calls)  # expect: [2, 3, 1]
