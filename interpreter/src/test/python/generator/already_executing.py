def g():
    next(it)  # expect ValueError: generator already executing
    yield
it = g()
next(it)
