log = []
class C:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append(self.n)
    def __exit__(self, *a): log.append(-self.n)
with C(1), C(2) as two, C(3):
    log.append(0)
print(log)  # expect: [1, 2, 3, 0, -3, -2, -1]
