import cmath
cmath.phase("a")  # expect TypeError: can't convert str to complex
