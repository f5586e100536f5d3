sum(["a"])  # expect TypeError: unsupported types for __add__: 'int', 'str'
