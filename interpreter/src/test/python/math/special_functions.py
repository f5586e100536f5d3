import math
print(round(math.gamma(5), 6), round(math.lgamma(10), 6))  # expect: 24.0 12.801827
print(round(math.erf(1), 6), math.isclose(0.1 + 0.2, 0.3))  # expect: 0.842701 True
