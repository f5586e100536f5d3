class Twice:
    def __get__(self, instance, owner):
        return instance.n * 2
    def __set__(self, instance, value):
        instance.n = value
class C:
    t = Twice()
c = C()
c.t = 21
print(c.n, c.t)  # expect: 21 42
