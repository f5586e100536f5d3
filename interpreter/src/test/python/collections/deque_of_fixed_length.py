from collections import deque
d = deque((), 3)
for i in range(5):
    d.append(i)
print(d.popleft(), len(d), list(d))  # expect: 2 2 [3, 4]
