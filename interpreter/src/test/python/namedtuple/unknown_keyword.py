from collections import namedtuple
namedtuple("T", "a b")(1, c=2)  # expect TypeError: unexpected keyword argument 'c'
