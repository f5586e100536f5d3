from collections import deque
d = deque([1, 2, 3, 4], 3)
d[0] = 7
print(d[0], d[-1])  # expect: 7 4
