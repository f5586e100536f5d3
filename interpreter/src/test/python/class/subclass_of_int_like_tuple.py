class P(tuple):
    def total(self): return sum(self)
p = P((1, 2, 3))
print(p.total(), p[1], len(p), p + (4,))  # expect: 6 2 3 (1, 2, 3, 4)
