{1} | [2]  # expect TypeError: unsupported types for __or__: 'set', 'list'
