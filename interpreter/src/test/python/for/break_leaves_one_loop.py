out = []
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        out.append((i, j))
print(out)  # expect: [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]
