class Box:
    def __init__(self, *items): self.items = items
    def __len__(self): return len(self.items)
    def __contains__(self, x): return x in self.items
print(len(Box(1, 2)), bool(Box()), 3 in Box(3), 4 in Box(3))  # expect: 2 False True False
