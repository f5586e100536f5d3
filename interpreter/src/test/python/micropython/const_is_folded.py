from micropython import const
_SIZE = const(4 * 2)
LIMIT = const(1 << 5)
print(_SIZE, LIMIT, _SIZE + LIMIT)  # expect: 8 32 40
