pairs = []
for i, (a, *b) in enumerate(["xyz", "pq"]):
    pairs.append((i, a, b))
print(pairs)  # expect: [(0, 'x', ['y', 'z']), (1, 'p', ['q'])]
