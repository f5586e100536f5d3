import heapq
heapq.heappop([])  # expect IndexError: empty heap
