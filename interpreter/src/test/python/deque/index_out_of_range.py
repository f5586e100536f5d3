from collections import deque
deque((1,), 2)[1]  # expect IndexError: deque index out of range
