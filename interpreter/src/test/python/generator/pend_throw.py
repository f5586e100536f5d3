def g():
    try:
        yield 1
    except ValueError:
        yield "later"
it = g()
next(it)
it.pend_throw(ValueError())
print(next(it))  # expect: later
