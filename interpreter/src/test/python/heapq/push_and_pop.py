import heapq
h = []
for x in 5, 1, 4, 1, 3:
    heapq.heappush(h, x)
print(h)  # expect: [1, 1, 4, 5, 3]
print([heapq.heappop(h) for i in range(5)])  # expect: [1, 1, 3, 4, 5]
