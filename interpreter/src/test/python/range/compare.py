r = range(3)
print(r == r, range(3) == range(3), range(1) != range(2))  # expect: True False True
