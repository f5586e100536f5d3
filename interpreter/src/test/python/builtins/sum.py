print(sum([]), sum([1, 2]), sum([1], 10))  # expect: 0 3 11
print(sum([0.5, 1]), sum(range(101)), sum([[1], [2]], []))  # expect: 1.5 5050 [1, 2]
