print([x * x for x in range(5)], [c.upper() for c in "abc"])  # expect: [0, 1, 4, 9, 16] ['A', 'B', 'C']
