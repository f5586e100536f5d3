x = [1, 2, 3, 4, 5]
x.insert(None, 9)
print(x)  # expect: [1, 2, 3, 9, 4, 5]
