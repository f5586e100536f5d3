log = []
def g():
    log.append("never")
    yield
g().close()
print(log)  # expect: []
