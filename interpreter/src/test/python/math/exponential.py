import math
print(math.exp(0), math.log(math.e), math.log(8, 2))  # expect: 1.0 1.0 3.0
print(math.log2(8), math.log10(1000), math.expm1(0))  # expect: 3.0 3.0 0.0
