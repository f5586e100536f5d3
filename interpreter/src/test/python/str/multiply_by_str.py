"a" * "b"  # expect TypeError: unsupported types for __mul__: 'str', 'str'
