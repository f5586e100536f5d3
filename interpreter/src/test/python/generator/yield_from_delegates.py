def inner():
    yield 1
    return "inner result"
def outer():
    result = yield from inner()
    yield result
print(list(outer()))  # expect: [1, 'inner result']
