class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return "V(%d)" % self.x
    def __add__(self, o): return V(self.x + o.x)
    def __mul__(self, n): return V(self.x * n)
    def __neg__(self): return V(-self.x)
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
print(V(1) + V(2), V(2) * 4, -V(3), V(1) == V(1))  # expect: V(3) V(8) V(-3) True
print(V(1) != V(2), sorted([V(2), V(1)]))  # expect: True [V(1), V(2)]
