from collections import namedtuple
namedtuple("T", "a b")(1, a=2)  # expect TypeError: function got multiple values for argument 'a'
