def average():
    total = n = 0
    while True:
        x = yield total / n if n else None
        total += x
        n += 1
a = average()
print(next(a), a.send(10), a.send(20))  # expect: None 10.0 15.0
