# needs: doubles
import math
print(math.pi, math.e, math.sqrt(16))  # expect: 3.141592653589793 2.718281828459045 4.0
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(2.9))  # expect: -2 -1 2
print(math.fabs(-2), math.pow(2, 3), math.fmod(-7, 3), math.copysign(3, -0.0))  # expect: 2.0 8.0 -1.0 -3.0
