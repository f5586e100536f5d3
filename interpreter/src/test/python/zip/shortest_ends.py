print(list(zip()), list(zip([1, 2])), list(zip("abc", [1, 2])))  # expect: [] [(1,), (2,)] [('a', 1), ('b', 2)]
