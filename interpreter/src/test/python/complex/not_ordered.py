1j < 2j  # expect TypeError: unsupported types for __lt__: 'complex', 'complex'
