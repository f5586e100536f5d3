pairs = list(zip("ab", [1, 2, 3]))
print(pairs, list(zip(*pairs)), list(zip()))  # expect: [('a', 1), ('b', 2)] [('a', 'b'), (1, 2)] []
