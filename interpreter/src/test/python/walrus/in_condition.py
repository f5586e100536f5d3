data = iter([3, 2, 0, 9])
out = []
while (n := next(data)) != 0:
    out.append(n)
print(out, n)  # expect: [3, 2] 0
