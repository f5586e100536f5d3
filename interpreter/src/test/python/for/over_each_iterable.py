out = []
for x in [1, 2], (3,), "ab", b"c", {4: 0}, range(5, 7):
    for y in x:
        out.append(y)
print(out)  # expect: [1, 2, 3, 'a', 'b', 99, 4, 5, 6]
