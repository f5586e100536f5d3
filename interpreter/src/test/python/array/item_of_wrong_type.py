from array import array
array("i", ["a"])  # expect TypeError: can't convert str to int
