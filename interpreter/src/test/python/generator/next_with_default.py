def g():
    yield 1
it = g()
print(next(it, "end"), next(it, "end"), next(it, "end"))  # expect: 1 end end
