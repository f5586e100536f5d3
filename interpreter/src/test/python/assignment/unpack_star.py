first, *rest = [1, 2, 3]
print(first, rest)  # expect: 1 [2, 3]
*rest, last = "abc"
print(rest, last)  # expect: ['a', 'b'] c
a, *middle, z = (1, 2)
print(a, middle, z)  # expect: 1 [] 2
