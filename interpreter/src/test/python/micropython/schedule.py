import micropython
log = []
micropython.schedule(log.append, 7)
for i in range(10):
    pass
print(log)  # expect: [7]
