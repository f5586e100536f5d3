from collections import deque
d = deque((), 3)
for i in range(5):
    d.append(i)
print(list(d), len(d))  # expect: [2, 3, 4] 3
d.appendleft(9)
print(list(d))  # expect: [9, 2, 3]
