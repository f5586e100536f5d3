z = (-4) ** 0.5
print(type(z), round(z.imag, 6))  # expect: <class 'complex'> 2.0
