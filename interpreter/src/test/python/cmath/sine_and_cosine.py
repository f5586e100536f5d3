import cmath
z = cmath.sin(1 + 1j) ** 2 + cmath.cos(1 + 1j) ** 2
print("%.6f" % z.real)  # expect: 1.000000
