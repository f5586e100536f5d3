class N:
    def __radd__(self, o): return "radd", o
    def __rsub__(self, o): return "rsub", o
    def __rmul__(self, o): return "rmul", o
print(1 + N(), 2 - N(), [3] * N())  # expect: ('radd', 1) ('rsub', 2) ('rmul', [3])
