print([y := x * x for x in range(4)], y)  # expect: [0, 1, 4, 9] 9
print(any((hit := v) > 2 for v in [1, 5, 3]), hit)  # expect: True 5
