# needs: doubles
import math
print(math.floor(1e20), math.ceil(-1e20), math.trunc(-2.7))  # expect: 100000000000000000000 -100000000000000000000 -2
