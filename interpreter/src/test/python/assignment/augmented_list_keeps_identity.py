a = b = [1]
a += (2, 3)
print(b, a is b)  # expect: [1, 2, 3] True
a = a + [4]
print(b, a is b)  # expect: [1, 2, 3] False
