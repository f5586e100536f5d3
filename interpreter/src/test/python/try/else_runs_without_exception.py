log = []
for x in 1, 0:
    try:
        1 / x
    except ZeroDivisionError:
        log.append("except")
    else:
        log.append("else")
print(log)  # expect: ['else', 'except']
