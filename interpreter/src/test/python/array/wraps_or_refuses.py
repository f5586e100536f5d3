from array import array
a = array("B", [1])
a[0] = 257
print(a)  # expect: array('B', [1])
