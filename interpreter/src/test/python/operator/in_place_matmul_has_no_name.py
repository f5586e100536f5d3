x = 1
x @= 1  # expect TypeError: unsupported types for : 'int', 'int'
