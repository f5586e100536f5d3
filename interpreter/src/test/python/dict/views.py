d = {1: 2}
print(d.keys(), d.values(), d.items())  # expect: dict_keys([1]) dict_values([2]) dict_items([(1, 2)])
print(1 in d.keys(), len(d.items()), bool({}.keys()))  # expect: True 1 False
keys = d.keys()
d[3] = 4
print(sorted(keys))  # expect: [1, 3]
