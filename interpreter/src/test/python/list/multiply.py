print([1, 2] * 2)  # expect: [1, 2, 1, 2]
print(2 * [1])  # expect: [1, 1]
print([1] * -1)  # expect: []
print([1] * True)  # expect: [1]
