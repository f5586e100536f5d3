import math
math.sqrt(-1)  # expect ValueError: math domain error
