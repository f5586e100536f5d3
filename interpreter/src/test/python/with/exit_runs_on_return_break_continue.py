log = []
class C:
    def __enter__(self): return self
    def __exit__(self, *a): log.append(a[0])
def f():
    for i in range(3):
        with C():
            if i == 0: continue
            return i
print(f(), log)  # expect: 1 [None, None]
