d = {}
d[1] = "a"
d["1"] = "b"
print(d[1], d["1"], d.get(2), d.get(2, 3))  # expect: a b None 3
print(True in d, 2 in d)  # expect: True False
d[True] = "c"
print(len(d), d[1])  # expect: 2 c
