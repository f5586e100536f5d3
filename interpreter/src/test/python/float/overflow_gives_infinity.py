print(1e308 * 10, -1e308 * 10, 1e-320 / 1e10)  # expect: inf -inf 0.0
