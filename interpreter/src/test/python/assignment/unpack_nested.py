(a, [b, (c, d)]), e = (1, [2, "xy"]), 3
print(a, b, c, d, e)  # expect: 1 2 x y 3
