class C:
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    @x.deleter
    def x(self): self._x = "gone"
c = C()
c.x = 4
print(c.x)  # expect: 8
del c.x
print(c.x)  # expect: gone
