x = 1
del x
print("x" in globals())  # expect: False
x  # expect NameError: name 'x' isn't defined
