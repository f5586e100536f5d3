o = object()
print(type(o), o == o, o == object())  # expect: <class 'object'> True False
o.x = 1  # expect AttributeError: 'object' object has no attribute 'x'
