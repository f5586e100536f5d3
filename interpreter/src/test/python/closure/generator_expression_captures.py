def f(limit):
    return sum(x for x in range(10) if x < limit)
print(f(4))  # expect: 6
