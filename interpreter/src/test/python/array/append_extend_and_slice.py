from array import array
a = array("i", [1, 2])
a.append(3)
a.extend(array("i", [4]))
print(a, len(a), a[1:3], a[-1], sum(a))  # expect: array('i', [1, 2, 3, 4]) 4 array('i', [2, 3]) 4 10
