x = 1 << 70
print(x >> 68, x - x, x // (1 << 69), (x + 5) % x)  # expect: 4 0 2 5
