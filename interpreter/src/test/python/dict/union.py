a = {1: 2}
print(a | {3: 4} == {1: 2, 3: 4})  # expect: True
a |= {1: 5}
print(a)  # expect: {1: 5}
