# needs: doubles
print(int("12", 2 ** 40))  # expect: 12
