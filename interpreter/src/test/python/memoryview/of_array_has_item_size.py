import array
a = array.array("H", [1, 2, 3])
m = memoryview(a)
m[1] = 500
print(a, len(m), m.itemsize, m[2])  # expect: array('H', [1, 500, 3]) 3 2 3
