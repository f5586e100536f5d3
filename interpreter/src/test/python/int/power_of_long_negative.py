# needs: doubles
print(2**70 * 2**-70, (2**70) ** -1)  # expect: 1.0 8.470329472543003e-22
