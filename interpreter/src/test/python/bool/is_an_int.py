print(True == 1, False == 0, [10, 20][True], True + 0)  # expect: True True 20 1
print(isinstance(True, int), repr(True), str(False))  # expect: False True False
print(True & False, True | False, True ^ True, True and 0, not True)  # expect: 0 1 0 0 False
