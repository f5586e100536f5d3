add = lambda a: lambda b: a + b
print(add(2)(3), (lambda: 5)())  # expect: 5 5
