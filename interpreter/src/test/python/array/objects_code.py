from array import array
print(array("O", ["a", None]))  # expect: array('O', ['a', None])
