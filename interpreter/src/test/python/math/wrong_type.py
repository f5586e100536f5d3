import math
math.sin("a")  # expect TypeError: can't convert str to float
