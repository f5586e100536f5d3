import math
math.floor(math.nan)  # expect ValueError: can't convert NaN to int
