import sys, math
print(sys.modules.get("math") in (None, math))  # expect: True
import math as again
print(again is math)  # expect: True
