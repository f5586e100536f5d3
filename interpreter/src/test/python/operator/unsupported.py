[] - []  # expect TypeError: unsupported types for __sub__: 'list', 'list'
