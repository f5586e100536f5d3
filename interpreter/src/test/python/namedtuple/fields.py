from collections import namedtuple
Point = namedtuple("Point", ("x", "y"))
p = Point(1, 2)
print(p, p.x, p[1], len(p))  # expect: Point(x=1, y=2) 1 2 2
print(p == (1, 2), isinstance(p, tuple))  # expect: True True
print(Point(y=3, x=4))  # expect: Point(x=4, y=3)
