import select, micropython
ring = micropython.RingIO(8)
p = select.poll()
p.register(ring, select.POLLIN)
print(p.poll(0))  # expect: []
ring.write(b"x")
print(p.poll(0) == [(ring, select.POLLIN)])  # expect: True
p.register(ring)
print(p.poll()[0][1])  # expect: 5
p.modify(ring, select.POLLOUT)
print(p.poll()[0][1])  # expect: 4
p.unregister(ring)
print(p.poll(1))  # expect: []
p.modify(ring, select.POLLIN)  # expect OSError: [Errno 2] ENOENT
