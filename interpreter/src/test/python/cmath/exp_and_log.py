import cmath
z = cmath.exp(cmath.log(2 + 3j))
print("%.6f %.6f" % (z.real, z.imag))  # expect: 2.000000 3.000000
