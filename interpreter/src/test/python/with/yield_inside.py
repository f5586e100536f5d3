class C:
    def __enter__(self): log.append("enter")
    def __exit__(self, *a): log.append("exit")
log = []
def g():
    with C():
        yield 1
for x in g():
    log.append(x)
print(log)  # expect: ['enter', 1, 'exit']
