# needs: doubles
print(divmod(7.5, -2), divmod(-7.5, 2.0), divmod(1e10, 3))  # expect: (-4.0, -0.5) (-4.0, 0.5) (3333333333.0, 1.0)
