print(list(reversed([1, 2, 3])))  # expect: [3, 2, 1]
print("".join(reversed("abc")), list(reversed(range(3))))  # expect: cba [2, 1, 0]
