z = complex(1, -2)
print(z.real, z.imag, complex("1+2j"), complex(3), 1j * 1j)  # expect: 1.0 -2.0 (1+2j) (3+0j) (-1+0j)
