def g():
    yield 5
print(g().send(None))  # expect: 5
