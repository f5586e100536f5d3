from array import array
print(array("b", [1]) + array("b", [2]))  # expect: array('b', [1, 2])
print(array("b", [1]) == array("b", [1]), array("b", [1]) == array("b", [2]))  # expect: True False
