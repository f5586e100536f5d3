C = type("Made", (dict,), {"f": lambda self: len(self)})
c = C(a=1)
print(C.__name__, c.f(), c["a"])  # expect: Made 1 1
