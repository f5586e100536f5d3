import pyb, machine

i2c = pyb.I2C(1)
print(i2c)  # expect: I2C(1)
i2c.init(pyb.I2C.CONTROLLER, baudrate=100000)
print(i2c)  # expect: I2C(1, I2C.CONTROLLER, baudrate=100000)
print(pyb.I2C("Y", pyb.I2C.PERIPHERAL, addr=0x42))  # expect: I2C(2, I2C.PERIPHERAL, addr=0x42)
print(machine.I2C(1))  # expect: I2C(1, scl=B6, sda=B7, freq=336000)
