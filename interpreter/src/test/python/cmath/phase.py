import cmath
print("%.5f %.5f" % (cmath.phase(-1), cmath.phase(-1j)))  # expect: 3.14159 -1.57080
