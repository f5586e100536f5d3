# needs: doubles
print(2**70 * 1.5, 2**70 / 2**68, 10**400 > 1.0)  # expect: 1.770887431076117e+21 4.0 True
