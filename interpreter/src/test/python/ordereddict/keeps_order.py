from collections import OrderedDict
d = OrderedDict([("b", 1), ("a", 2)])
d["c"] = 3
print(d)  # expect: OrderedDict({'b': 1, 'a': 2, 'c': 3})
del d["a"]
d["a"] = 4
print(list(d.items()))  # expect: [('b', 1), ('c', 3), ('a', 4)]
print(d.popitem())  # expect: ('a', 4)
print(d == OrderedDict([("c", 3), ("b", 1)]), d == {"c": 3, "b": 1})  # expect: False False
