abs("x")  # expect TypeError: unsupported type for __abs__: 'str'
