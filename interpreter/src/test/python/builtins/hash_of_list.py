hash([])  # expect TypeError: unsupported type for __hash__: 'list'
