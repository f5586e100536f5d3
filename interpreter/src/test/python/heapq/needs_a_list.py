import heapq
heapq.heappush((1,), 2)  # expect TypeError: heap must be a list
