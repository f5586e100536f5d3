# needs: doubles
import math
print(round(math.sin(math.pi / 6), 10))  # expect: 0.5
print(round(math.degrees(math.pi), 10), math.atan2(0, -1), math.cos(0))  # expect: 180.0 3.141592653589793 1.0
