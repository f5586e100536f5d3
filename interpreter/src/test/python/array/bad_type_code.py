from array import array
array("z", [1])  # expect ValueError: bad typecode
