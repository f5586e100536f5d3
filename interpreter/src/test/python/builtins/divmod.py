print(divmod(7, 3), divmod(-7, 3), divmod(7, -3))  # expect: (2, 1) (-3, 2) (-3, -2)
print(divmod(7.5, 2), divmod(1 << 70, 1 << 35))  # expect: (3.0, 1.5) (34359738368, 0)
