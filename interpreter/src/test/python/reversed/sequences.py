print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))))  # expect: [2, 1] ['b', 'a'] [2, 1, 0]
