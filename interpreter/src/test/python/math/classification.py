import math
print(math.isnan(float("nan")))  # expect: True
print(math.isinf(float("-inf")), math.isfinite(1.0), math.isinf(1))  # expect: True True False
