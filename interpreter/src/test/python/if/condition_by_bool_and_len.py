class Flag:
    def __init__(self, on): self.on = on
    def __bool__(self): return self.on
class Box:
    def __len__(self): return 0
print([1 if x else 0 for x in (Flag(True), Flag(False), Box())])  # expect: [1, 0, 0]
