items = []
for i in range(9):
    items.append(i * i)
print(items)  # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64]
print(len(items))  # expect: 9
