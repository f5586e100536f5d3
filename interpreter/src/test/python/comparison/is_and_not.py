x = []
print(x is x, x is [], x is not [], None is not None)  # expect: True False True False
