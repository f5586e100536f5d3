print(list())  # expect: []
print(list("abc"))  # expect: ['a', 'b', 'c']
print(list({1: 2}))  # expect: [1]
print(list(x for x in range(3)))  # expect: [0, 1, 2]
