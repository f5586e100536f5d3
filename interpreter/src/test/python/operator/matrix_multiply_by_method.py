class M:
    def __matmul__(self, other):
        return ("matmul", other)
print(M() @ 3)  # expect: ('matmul', 3)
