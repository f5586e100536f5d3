print((1, 2) < (1, 3), (1,) < (1, 0))  # expect: True True
print(() < (0,), (2,) > (1, 99), [1] == [1.0])  # expect: True True True
