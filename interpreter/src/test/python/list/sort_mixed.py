[1, "a"].sort()  # expect TypeError: unsupported types for __lt__: 'int', 'str'
