print(float("1.5"), float(" -2e3 "), float("inf"))  # expect: 1.5 -2000.0 inf
print(float("-Infinity"), float(".5"), float("1_0.5"))  # expect: -inf 0.5 10.5
