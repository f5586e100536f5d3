from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], tuple(p), p == (1, 2))  # expect: P(x=1, y=2) 1 2 (1, 2) True
