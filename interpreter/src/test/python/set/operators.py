a = {1, 2, 3}
b = {2, 3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))  # expect: [1, 2, 3, 4] [2, 3] [1] [1, 4]
print(a < b, {2} < a, a <= a, a < a, a > {1}, a >= b)  # expect: False True True False True False
print(a == {3, 2, 1}, a == frozenset([1, 2, 3]), a != b)  # expect: True True True
