import math
math.log(0)  # expect ValueError: math domain error
