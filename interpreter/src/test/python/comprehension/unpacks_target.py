print([a + b for a, b in [(1, 2), (3, 4)]], [h for h, *t in ["abc", "de"]])  # expect: [3, 7] ['a', 'd']
