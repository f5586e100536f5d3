print(2j, -0.0 + 2j, complex(0, -1), 1 - 1j)  # expect: 2j 2j -1j (1-1j)
