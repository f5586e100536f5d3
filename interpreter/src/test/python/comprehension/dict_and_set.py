print({k: v for k, v in zip("ab", (1, 2))})  # expect: {'a': 1, 'b': 2}
print(sorted({x % 3 for x in range(10)}))  # expect: [0, 1, 2]
