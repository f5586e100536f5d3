def g():
    yield 1
it = g()
try:
    it.throw(ValueError)
except ValueError:
    print(next(it, "finished"))  # expect: finished
