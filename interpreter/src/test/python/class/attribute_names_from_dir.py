class A:
    def f(self): pass
class B(A):
    y = 1
b = B(); b.z = 2
print([n for n in dir(b) if n[0] != "_"])  # expect: ['f', 'y', 'z']
