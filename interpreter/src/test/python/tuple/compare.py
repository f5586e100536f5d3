print((1, 2) < (1, 3))  # expect: True
print((1,) == [1])  # expect: False
print((1, 2, 3) > (1, 2))  # expect: True
print(() == ())  # expect: True
