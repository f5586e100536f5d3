from array import array
for code in "bBhHiIlLqQ":
    assert array(code, [1])[0] == 1
print(array("b", [-1, 2]), array("f", [1.5]))  # expect: array('b', [-1, 2]) array('f', [1.5])
print(array("d", [0.1]), array("B", b"ab"))  # expect: array('d', [0.1]) array('B', [97, 98])
