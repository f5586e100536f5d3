out = []
for i in range(3):
    out.append(i)
    i = 10
print(out)  # expect: [0, 1, 2]
