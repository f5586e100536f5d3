import math
print("%.6f %.6f" % (math.log(8, 2), math.log(2, 10)))  # expect: 3.000000 0.301030
