d = {1: 2}
d.update({1: 3, 4: 5})
d.update([(6, 7)])
d.update(a=8)
print(sorted(d.values()))  # expect: [3, 5, 7, 8]
print(dict([(1, 2)], b=3) == {1: 2, "b": 3})  # expect: True
