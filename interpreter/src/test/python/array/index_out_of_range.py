from array import array
array("i", [1])[1]  # expect IndexError: array index out of range
