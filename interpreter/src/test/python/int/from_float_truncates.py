# needs: doubles
print(int(2.9), int(-2.9), int(1e20), int(0.1))  # expect: 2 -2 100000000000000000000 0
