a, b = 1 << 65, (1 << 65) + 1
print(a < b, a == b - 1, a > -b, a != b)  # expect: True True True True
print(-a < 5 < a, a == float(a), a > 1e30)  # expect: True True False
