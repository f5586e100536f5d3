range(3)[3]  # expect IndexError: range index out of range
