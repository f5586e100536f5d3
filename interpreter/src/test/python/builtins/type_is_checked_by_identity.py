print(type(1) is int, type(True) is int)  # expect: True False
print(type([]) is type([1]), type(int))  # expect: True <class 'type'>
