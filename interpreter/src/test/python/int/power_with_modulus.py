print(pow(3, 200, 13), pow(2**70, 3, 10**9 + 7), pow(-3, 5, 7), pow(3, 5, -7))  # expect: 9 431750151 2 -2
print(pow(5, 0, 1), pow(0, 5, 3), pow(2, 3, None))  # expect: 0 0 8
