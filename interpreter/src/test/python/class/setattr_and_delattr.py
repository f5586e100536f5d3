class C:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)
    def __delattr__(self, name):
        deleted.append(name)
deleted = []
c = C()
c.x = 5
del c.y
print(c.x, deleted)  # expect: 10 ['y']
