print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 1 == 1 != 0)  # expect: True False True
log = []
def f(x):
    log.append(x)
    return x
print(f(1) < f(2) < f(0) < f(9), log)  # expect: False [1, 2, 0]
