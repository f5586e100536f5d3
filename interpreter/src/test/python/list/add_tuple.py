[1] + (2,)  # expect TypeError: unsupported types for __add__: 'list', 'tuple'
