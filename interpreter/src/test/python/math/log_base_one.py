import math
math.log(2, 1)  # expect ZeroDivisionError: divide by zero
