class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *a, **k): return self.n + sum(a), k
print(Adder(1)(2, 3, x=4), callable(Adder(1)), callable(Adder))  # expect: (6, {'x': 4}) True True
