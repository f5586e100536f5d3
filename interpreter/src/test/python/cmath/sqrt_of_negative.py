import cmath
z = cmath.sqrt(-4)
print("%.6f %.6f" % (abs(z.real), z.imag))  # expect: 0.000000 2.000000
