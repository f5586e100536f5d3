import math
print(math.modf(math.inf), math.modf(-2.5), math.modf(-math.inf))  # expect: (0.0, inf) (-0.5, -2.0) (-0.0, -inf)
