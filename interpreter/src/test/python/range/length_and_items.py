r = range(1, 10, 3)
print(r, len(r), r[1], r[-1], list(r))  # expect: range(1, 10, 3) 3 4 7 [1, 4, 7]
print(range(3), list(range(3, 0, -2)), bool(range(0)))  # expect: range(0, 3) [3, 1] False
print(r.start, r.stop, r.step)  # expect: 1 10 3
