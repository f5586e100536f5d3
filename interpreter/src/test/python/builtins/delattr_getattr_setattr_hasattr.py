class C: pass
c = C()
setattr(c, "x", 1)
print(getattr(c, "x"))  # expect: 1
print(getattr(c, "y", "default"), hasattr(c, "x"), hasattr(c, "y"))  # expect: default True False
delattr(c, "x")
print(hasattr(c, "x"))  # expect: False
