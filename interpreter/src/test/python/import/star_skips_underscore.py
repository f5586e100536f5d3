from sys import *
print("maxsize" in globals(), "__name__" in globals())  # expect: True True
