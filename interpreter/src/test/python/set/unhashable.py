{1, {2}}  # expect TypeError: unsupported type for __hash__: 'set'
