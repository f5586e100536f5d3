# needs: doubles
print(round(0.5), round(1.5), round(-2.5), round(2.675, 2), round(1e20))  # expect: 0 2 -2 2.68 100000000000000000000
