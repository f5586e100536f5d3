class C:
    shared = []
    def __init__(self, x):
        self.x = x
a, b = C(1), C(2)
a.shared.append(9)
print(a.x, b.x, b.shared, C.shared is a.shared)  # expect: 1 2 [9] True
