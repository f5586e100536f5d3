import pyb

i2c = pyb.I2C(1)
pyb.Accel()
print(i2c)  # expect: I2C(1)
i2c.init()
print(i2c.mem_read(3, 76, 0), i2c.is_ready(76), i2c.is_ready(77))  # expect: b'\x00\x00\x15' True False
