def g():
    try:
        yield 1
    except ValueError as e:
        yield ("caught", e.args)
it = g()
next(it)
print(it.throw(ValueError("x", 2)))  # expect: ('caught', ('x', 2))
