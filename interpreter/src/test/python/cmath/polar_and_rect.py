import cmath
print("%.4f %.4f" % cmath.polar(3 + 4j))  # expect: 5.0000 0.9273
z = cmath.rect(2, 1)
print("%.4f %.4f" % (z.real, z.imag))  # expect: 1.0806 1.6829
