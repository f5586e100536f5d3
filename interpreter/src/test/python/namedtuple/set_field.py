from collections import namedtuple
p = namedtuple("T", "a")(1)
p.a = 2  # expect AttributeError: can't set attribute
