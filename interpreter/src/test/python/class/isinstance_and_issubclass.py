class A: pass
class B(A): pass
b = B()
print(isinstance(b, A), isinstance(b, (int, A)), isinstance(A(), B))  # expect: True True False
print(issubclass(B, A), issubclass(A, B), issubclass(B, (int, object)))  # expect: True False True
