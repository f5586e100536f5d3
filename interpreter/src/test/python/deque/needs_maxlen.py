from collections import deque
deque(())  # expect TypeError: function missing 1 required positional arguments
