d = {1: 2}
print(d.pop(1))  # expect: 2
print(d.pop(1, "none"))  # expect: none
d[3] = 4
print(d.popitem(), d)  # expect: (3, 4) {}
