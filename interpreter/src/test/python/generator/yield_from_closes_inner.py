log = []
def inner():
    try:
        yield 1
    finally:
        log.append("inner closed")
def outer():
    yield from inner()
o = outer(); next(o); o.close()
print(log)  # expect: ['inner closed']
