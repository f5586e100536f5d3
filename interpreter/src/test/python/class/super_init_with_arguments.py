class A:
    def __init__(self, x, *, y=0): self.xy = x, y
class B(A):
    def __init__(self, x):
        super().__init__(x, y=x + 1)
print(B(4).xy)  # expect: (4, 5)
