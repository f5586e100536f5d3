def g():
    try:
        yield 1
        raise ValueError
    finally:
        yield 2
it = g()
print(next(it), next(it))  # expect: 1 2
next(it)  # expect ValueError
