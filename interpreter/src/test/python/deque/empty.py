from collections import deque
deque((), 2).popleft()  # expect IndexError: empty
