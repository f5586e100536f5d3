# needs: doubles
print("%*d|%-*d|" % (2 ** 32, 1, 2 ** 32 + 3, 2))  # expect: 1|2  |
