print(dict.fromkeys([1, 2]) == {1: None, 2: None})  # expect: True
print(dict.fromkeys("a", 0))  # expect: {'a': 0}
