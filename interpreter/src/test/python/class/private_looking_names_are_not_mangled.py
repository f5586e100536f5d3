class C:
    def __secret(self): return 1
print(C().__secret() if False else hasattr(C, "__secret"))  # expect: True
