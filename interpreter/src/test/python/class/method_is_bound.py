class C:
    def __init__(self, n): self.n = n
    def add(self, x): return self.n + x
f = C(10).add
print(f(5), C.add(C(1), 2))  # expect: 15 3
