log = []
def g():
    log.append("start")
    yield 1
it = g()
print(log)  # expect: []
print(next(it), log)  # expect: 1 ['start']
