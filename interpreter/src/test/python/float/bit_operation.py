1.0 & 1  # expect TypeError: unsupported types for __and__: 'float', 'int'
