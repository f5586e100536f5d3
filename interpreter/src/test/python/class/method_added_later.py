class C: pass
c = C()
C.f = lambda self, x: x + 1
c.g = lambda x: x * 2
print(c.f(1), c.g(4))  # expect: 2 8
