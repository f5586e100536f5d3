class C:
    x = property(lambda self: 1)
c = C()
print(c.x)  # expect: 1
c.x = 2  # expect AttributeError: 'C' object has no attribute 'x'
