class C:
    x = 1
    def __getattr__(self, name):
        if name.startswith("get_"):
            return name[4:]
        raise AttributeError(name)
c = C()
print(c.x, c.get_it, hasattr(c, "other"))  # expect: 1 it False
