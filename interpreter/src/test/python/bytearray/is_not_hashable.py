hash(bytearray(b"a"))  # expect TypeError: unsupported type for __hash__: 'bytearray'
