e = 1
try:
    raise ValueError
except ValueError as e:
    pass
print("e" in globals())  # expect: False
