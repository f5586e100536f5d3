print({"one": 1, "two": 2, "three": 3})  # expect: {'three': 3, 'one': 1, 'two': 2}
print(list({1: 0, 10: 0, 3: 0, 8: 0}))  # expect: [8, 1, 10, 3]
