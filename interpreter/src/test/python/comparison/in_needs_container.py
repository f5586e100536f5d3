1 in 2  # expect TypeError: unsupported types for : 'int', 'int'
