print([1, 2] < [1, 3])  # expect: True
print([1, 2] < [1, 2, 0])  # expect: True
print([2] > [1, 9])  # expect: True
print([1, 2] >= [1, 2])  # expect: True
print([1] == (1,))  # expect: False
print([] < [])  # expect: False
