def g():
    yield 1
    raise StopIteration
it = g()
next(it)
next(it)  # expect RuntimeError: generator raised StopIteration
