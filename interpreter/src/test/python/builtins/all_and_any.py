print(all([]), all([1, "a"]), all([1, 0, 2]), any([]), any([0, "", 3]))  # expect: True True False False True
def g():
    yield 0
    yield 1
    raise ValueError
print(any(g()))  # expect: True
