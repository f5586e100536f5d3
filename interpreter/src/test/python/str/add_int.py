"a" + 1  # expect TypeError: unsupported types for __add__: 'str', 'int'
