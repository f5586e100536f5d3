# needs: detailed errors
from collections import namedtuple
T = namedtuple("T", "a b")
print(T.count(T(1, 1), 1))  # expect: 2
T.count(5, 1)  # expect TypeError: argument should be a 'T' not a 'int'
