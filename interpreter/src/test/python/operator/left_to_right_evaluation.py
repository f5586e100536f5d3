log = []
def f(x):
    log.append(x)
    return x
f(1) + f(2) * f(3) - f(4)
print(log)  # expect: [1, 2, 3, 4]
