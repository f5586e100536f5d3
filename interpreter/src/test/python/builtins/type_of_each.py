print(type(1), type(1 << 80))  # expect: <class 'int'> <class 'int'>
print(type(1.0), type(1j))  # expect: <class 'float'> <class 'complex'>
print(type(""), type(b""))  # expect: <class 'str'> <class 'bytes'>
print(type([]), type(()))  # expect: <class 'list'> <class 'tuple'>
print(type({}), type(set()), type(None))  # expect: <class 'dict'> <class 'set'> <class 'NoneType'>
print(type(True), type(len), type(type))  # expect: <class 'bool'> <class 'function'> <class 'type'>
