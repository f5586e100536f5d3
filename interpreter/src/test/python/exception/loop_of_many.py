n = 0
for i in range(500):
    try:
        raise ValueError(i)
    except ValueError as e:
        n += e.args[0]
print(n)  # expect: 124750
