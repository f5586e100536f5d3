import pyb

i2c = pyb.I2C(1, pyb.I2C.CONTROLLER)
i2c.send(1)  # expect TypeError: addr argument required
