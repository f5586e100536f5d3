s = list(range(6))
s[1:3], s[0] = ["x"], "y"
print(s)  # expect: ['y', 'x', 3, 4, 5]
