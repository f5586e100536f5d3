print({1: 2, 3: 4} == {3: 4, 1: 2})  # expect: True
print({1: 2} != {1: 3})  # expect: True
print({} == [])  # expect: False
