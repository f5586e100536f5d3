class Tree:
    def __init__(self, *kids): self.kids = kids
    def walk(self):
        yield self
        for k in self.kids:
            yield from k.walk()
print(len(list(Tree(Tree(), Tree(Tree())).walk())))  # expect: 4
