def f(**kw):
    return sorted(kw.items())
print(f(**{"a": 1}, **{"b": 2}))  # expect: [('a', 1), ('b', 2)]
