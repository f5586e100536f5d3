log = []
def t(x):
    log.append(x)
    return x
def f(*a, **k): pass
f(t(1), t(2), *t([3]), k=t(4))
print(log)  # expect: [1, 2, [3], 4]
