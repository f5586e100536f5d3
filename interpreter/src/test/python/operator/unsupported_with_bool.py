"a" @ True  # expect TypeError: unsupported types for __matmul__: 'str', 'int'
