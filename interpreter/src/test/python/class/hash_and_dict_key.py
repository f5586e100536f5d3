class K:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return self.n % 2
d = {K(1): "one", K(2): "two", K(1): "uno"}
print(len(d), d[K(1)], hash(K(3)))  # expect: 2 uno 1
