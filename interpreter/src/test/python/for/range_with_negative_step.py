print([i for i in range(5, 0, -2)])  # expect: [5, 3, 1]
out = []
for i in range(5, 0, -2):
    out.append(i)
print(out)  # expect: [5, 3, 1]
