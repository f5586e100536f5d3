class C: pass
c, l = C(), [0]
for c.x in range(3): pass
for l[0] in "abc": pass
print(c.x, l)  # expect: 2 ['c']
