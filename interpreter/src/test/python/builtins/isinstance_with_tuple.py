print(isinstance(1, int), isinstance(True, int))  # expect: True False
print(isinstance(1, (str, (list,))), isinstance("a", (int, str)))  # expect: False True
