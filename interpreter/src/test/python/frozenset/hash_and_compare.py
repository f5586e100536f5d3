f = frozenset([1, 2])
print(hash(f) == hash(frozenset([2, 1])))  # expect: True
print(f == {1, 2}, {1, 2} == f)  # expect: True True
print(f, frozenset())  # expect: frozenset({2, 1}) frozenset()
