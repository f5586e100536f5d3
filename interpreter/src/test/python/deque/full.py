from collections import deque
d = deque((1,), 1, 1)
d.append(2)  # expect IndexError: full
