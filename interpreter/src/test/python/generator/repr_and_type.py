def g():
    yield
print(repr(g())[:21], type(g()).__name__)  # expect: <generator object 'g' generator
