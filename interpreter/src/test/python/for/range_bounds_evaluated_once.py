log = []
def n():
    log.append("n")
    return 3
for i in range(n()):
    pass
print(log)  # expect: ['n']
