print(list(enumerate("ab")))  # expect: [(0, 'a'), (1, 'b')]
print(list(enumerate("ab", 5)), list(enumerate(iterable="a", start=1)))  # expect: [(5, 'a'), (6, 'b')] [(1, 'a')]
