print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])))  # expect: [11, 22]
print(list(map(str, range(3))))  # expect: ['0', '1', '2']
