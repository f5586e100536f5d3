print(0 or "a", "" or [] or 0, 1 and 2, 0 and 1 / 0, 1 or 1 / 0)  # expect: a 0 2 0 1
print(not 0, not [1], not not "x")  # expect: True False True
