class Key:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return self.x % 3

    def __eq__(self, other):
        return self.x == other.x

d = {}
for i in range(12):
    d[Key(i)] = i
print(len(d), d[Key(7)])  # expect: 12 7
del d[Key(4)]
print(len(d), d.get(Key(4)), d[Key(10)])  # expect: 11 None 10
