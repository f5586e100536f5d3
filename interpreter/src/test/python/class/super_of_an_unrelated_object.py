class A(list):
    def add(self):
        return super().append(1)
print(A.add(A()))  # expect: None
try:
    A.add(5)
except TypeError:
    print("no A")  # expect: no A
class B:
    def f(self, __class__):
        return super().f()
try:
    B().f(5)
except TypeError:
    print("no class")  # expect: no class
