# needs: detailed errors
from collections import namedtuple
namedtuple("T", "a b")(1)  # expect TypeError: T() takes 2 positional arguments but 1 were given
