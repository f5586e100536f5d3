1 < "a"  # expect TypeError: unsupported types for __lt__: 'int', 'str'
