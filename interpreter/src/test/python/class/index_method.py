class I:
    def __int__(self): return 3
print(int(I()), [10, 20, 30, 40][int(I())])  # expect: 3 40
