log = []
class C:
    def __enter__(self): pass
    def __exit__(self, kind, *a): log.append(kind)
def g():
    with C():
        yield
it = g(); next(it); it.close()
print(log)  # expect: [<class 'GeneratorExit'>]
