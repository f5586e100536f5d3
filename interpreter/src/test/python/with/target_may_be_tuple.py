class C:
    def __enter__(self): return 1, 2
    def __exit__(self, *a): pass
with C() as (a, b):
    print(a, b)  # expect: 1 2
