import select, micropython
a = micropython.RingIO(8)
b = micropython.RingIO(8)
p = select.poll()
p.register(a, select.POLLIN)
p.register(b, select.POLLIN)
b.write(b"x")
for obj, events in p.ipoll(0, 1):
    print(obj is b, events)  # expect: True 1
print(p.poll(0))  # expect: []
