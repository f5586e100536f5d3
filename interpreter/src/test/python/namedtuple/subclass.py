from collections import namedtuple

class Point(namedtuple("Base", "x y")):
    def sum(self):
        return self.x + self.y

print(Point(1, 2).sum())  # expect: 3
print(Point(1, 2)[1])  # expect: 2
