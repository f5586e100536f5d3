import sys
print(sys.implementation.name, sys.byteorder)  # expect: micropython little
print(sys.maxsize > 1000, type(sys.path), type(sys.modules))  # expect: True <class 'list'> <class 'dict'>
print(sys.version_info[0] == 3)  # expect: True
print(sys.implementation[0], len(sys.implementation.version) >= 3)  # expect: micropython True
