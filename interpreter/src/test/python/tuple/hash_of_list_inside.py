hash((1, []))  # expect TypeError: unsupported type for __hash__: 'list'
