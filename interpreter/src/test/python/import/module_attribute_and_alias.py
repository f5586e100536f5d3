import math
import math as m
from math import sqrt as root, pi
print(m is math, root(9), pi > 3)  # expect: True 3.0 True
