f = g = frozenset([1])
f |= {2}
print(g, sorted(f))  # expect: frozenset({1}) [1, 2]
