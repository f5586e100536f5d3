print(1.0 == 1, 1.5 > 1, 2 ** 60 == 2.0 ** 60, 0.5 < 1 < 1.5)  # expect: True True True True
