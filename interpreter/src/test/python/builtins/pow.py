print(pow(2, 10), pow(2, -1), pow(3, 4, 5))  # expect: 1024 0.5 1
print(pow(2, 100) == 1 << 100, pow(7, 1 << 40, 13))  # expect: True 9
