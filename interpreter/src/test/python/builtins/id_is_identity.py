a = []
b = a
print(id(a) == id(b), id(a) == id([]), id(None) == id(None))  # expect: True False True
