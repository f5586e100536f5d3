import math
print(math.frexp(10), math.frexp(-0.3125), math.frexp(0), math.ldexp(0.625, 4))  # expect: (0.625, 4) (-0.625, -1) (0.0, 0) 10.0
