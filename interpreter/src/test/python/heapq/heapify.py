import heapq
h = [9, 8, 7, 6, 5, 4, 3, 2, 1]
heapq.heapify(h)
print(h)  # expect: [1, 2, 3, 6, 5, 4, 7, 8, 9]
