print(tuple())  # expect: ()
print(tuple([1]))  # expect: (1,)
print(tuple(range(9)))  # expect: (0, 1, 2, 3, 4, 5, 6, 7, 8)
t = (1, 2)
print(tuple(t) is t)  # expect: True
