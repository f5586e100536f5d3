def g():
    yield 1
it = g()
next(it)
it.throw(KeyError, "k")  # expect TypeError: exceptions must derive from BaseException
