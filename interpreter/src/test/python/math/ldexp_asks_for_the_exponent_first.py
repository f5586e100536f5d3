import math
math.ldexp("a", "b")  # expect TypeError: can't convert str to int
