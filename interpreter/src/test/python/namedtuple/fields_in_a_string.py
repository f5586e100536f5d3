from collections import namedtuple
print(namedtuple("T", "foo bar")(1, 2))  # expect: T(foo=1, bar=2)
