import machine
import pyb

zeroes = {bytes(3): "found"}
new = machine.SPI(1, polarity=0)
print(new.read(3) in zeroes, hash(new.read(3)) == hash(b"\0\0\0"))  # expect: True True
old = pyb.SPI(1, pyb.SPI.CONTROLLER, polarity=0)
print(zeroes[old.recv(3)], zeroes[old.send_recv(b"abc")], old.recv(0))  # expect: found found b''
try:
    old.recv(2**31 - 100)
except MemoryError as e:
    print(e)  # expect: memory allocation failed, allocating 2147483549 bytes
try:
    new.read(-5)
except MemoryError as e:
    print(e)  # expect: memory allocation failed, allocating 4294967292 bytes
old.recv(b"123")  # expect TypeError: object with buffer protocol required
