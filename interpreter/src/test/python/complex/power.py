print(abs((1 + 1j) ** 2), abs((2j) ** -1))  # expect: 2.0 0.5
print(0j ** 0, 0j ** 1.5)  # expect: (1+0j) 0j
