import math
math.isclose(1, 1.5, rel_tol=-1)  # expect ValueError: math domain error
