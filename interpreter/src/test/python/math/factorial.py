import math
print([math.factorial(i) for i in (0, 1, 5, 20)])  # expect: [1, 1, 120, 2432902008176640000]
