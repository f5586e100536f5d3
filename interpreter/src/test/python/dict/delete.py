d = {1: 2, 3: 4}
del d[1]
print(d)  # expect: {3: 4}
