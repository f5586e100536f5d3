class C:
    def f(self): pass
print(C.__name__, C().__class__ is C, type(C()) is C, type(C) is type)  # expect: C True True True
