log = []
def g():
    try:
        yield 1
    finally:
        log.append("closed")
it = g()
next(it)
it.close()
print(log, next(it, "end"))  # expect: ['closed'] end
