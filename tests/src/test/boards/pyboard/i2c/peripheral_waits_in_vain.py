import pyb

i2c = pyb.I2C(1, pyb.I2C.PERIPHERAL)
start = pyb.millis()
try:
    i2c.recv(1, timeout=100)
except OSError as e:
    print(e.errno, pyb.elapsed_millis(start))  # expect: 110 100
i2c.scan()  # expect TypeError: I2C must be a controller
