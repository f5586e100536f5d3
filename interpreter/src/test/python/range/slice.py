r = range(10)
print(r[2:5], r[::2], r[::-1], list(r[8:2:-3]))  # expect: range(2, 5) range(0, 10, 2) range(9, -1, -1) [8, 5]
