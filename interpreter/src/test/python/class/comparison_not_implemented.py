class A:
    def __lt__(self, o): return NotImplemented
A() < 1  # expect TypeError: unsupported types for __lt__: 'A', 'int'
