class C:
    x = "class"
c = C()
c.x = "instance"
print(c.x, C.x)  # expect: instance class
del c.x
print(c.x)  # expect: class
