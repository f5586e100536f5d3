def inner():
    try:
        yield 1
    except ValueError:
        yield "inner caught"
def outer():
    yield from inner()
o = outer()
next(o)
print(o.throw(ValueError))  # expect: inner caught
