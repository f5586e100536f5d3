import pyb, machine

i2c = pyb.I2C(1, pyb.I2C.CONTROLLER)
print(i2c.scan(), i2c.is_ready(76), machine.I2C(1).scan())  # expect: [] False []
try:
    machine.I2C(1).readfrom(8, 1)
except OSError as e:
    print(e.errno)  # expect: 19
i2c.recv(1, 1)  # expect OSError: [Errno 5] EIO
