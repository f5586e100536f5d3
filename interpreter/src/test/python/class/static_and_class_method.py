class C:
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return cls.__name__, x
class D(C): pass
print(C.s(1), D().s(2), C.c(3), D.c(4), D().c(5))  # expect: 1 2 ('C', 3) ('D', 4) ('D', 5)
