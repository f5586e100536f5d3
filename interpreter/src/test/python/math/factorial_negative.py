import math
math.factorial(-1)  # expect ValueError: negative factorial
