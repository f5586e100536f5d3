s = {1, 2, 3}
print(sorted(s.union([4])), s.intersection((2,)), sorted(s.difference([1], [2])))  # expect: [1, 2, 3, 4] {2} [3]
print(s.issubset(range(5)), s.issuperset([1]), s.isdisjoint([9]))  # expect: True True True
