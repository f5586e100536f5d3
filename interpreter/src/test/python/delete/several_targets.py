class C: pass
c = C(); c.a = 1; d = {1: 2}; l = [1, 2, 3]
del c.a, d[1], l[0], l[-1]
print(hasattr(c, "a"), d, l)  # expect: False {} [2]
