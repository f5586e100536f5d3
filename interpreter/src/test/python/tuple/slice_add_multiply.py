t = (1, 2, 3)
print(t[1:], t[:-1], t[5:])  # expect: (2, 3) (1, 2) ()
print(t + (4,))  # expect: (1, 2, 3, 4)
print(t * 2, t * 0)  # expect: (1, 2, 3, 1, 2, 3) ()
