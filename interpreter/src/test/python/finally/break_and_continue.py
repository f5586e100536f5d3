log = []
for i in range(4):
    try:
        if i == 1: continue
        if i == 3: break
        log.append(i)
    finally:
        log.append("f%d" % i)
print(log)  # expect: [0, 'f0', 'f1', 2, 'f2', 'f3']
