from collections import deque
d = deque([1, 2, 3, 4], 4)
print(d.pop(), d.popleft(), list(d), bool(d))  # expect: 4 1 [2, 3] True
