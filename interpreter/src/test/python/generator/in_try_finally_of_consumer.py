def g():
    try:
        yield 1
        yield 2
    finally:
        log.append("end")
log = []
for x in g():
    log.append(x)
print(log)  # expect: [1, 2, 'end']
