print(max([1, 1.0]), min([True, 1]), max("b", "a", "b", key=lambda c: 0))  # expect: 1 True b
