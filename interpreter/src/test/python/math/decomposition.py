import math
print(math.frexp(8), math.ldexp(0.5, 4))  # expect: (0.5, 4) 8.0
print(math.modf(-2.25), math.modf(3))  # expect: (-0.25, -2.0) (0.0, 3.0)
