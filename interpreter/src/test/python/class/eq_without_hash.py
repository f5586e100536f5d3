class K:
    def __eq__(self, o): return True
hash(K())  # expect TypeError: unsupported type for __hash__: 'K'
