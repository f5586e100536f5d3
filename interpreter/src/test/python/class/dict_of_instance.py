class C:
    def __init__(self): self.a = 1
c = C(); c.b = 2
print(c.__dict__ == {"a": 1, "b": 2}, sorted(k for k in C.__dict__ if k[0] != "_"))  # expect: True []
