a = [3, 1, 2]
print(sorted(a))  # expect: [1, 2, 3]
print(sorted(a, reverse=True), sorted("bca"), a)  # expect: [3, 2, 1] ['a', 'b', 'c'] [3, 1, 2]
print(sorted(["bb", "a", "ccc"], key=len), sorted({3: 0, 1: 0}))  # expect: ['a', 'bb', 'ccc'] [1, 3]
