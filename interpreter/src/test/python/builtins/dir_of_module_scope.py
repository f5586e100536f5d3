x = 1
print("x" in dir(), "__name__" in dir())  # expect: True True
print("append" in dir(list), "append" in dir([]))  # expect: True True
