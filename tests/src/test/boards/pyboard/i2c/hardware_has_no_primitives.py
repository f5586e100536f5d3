import machine

machine.I2C(1).start()  # expect OSError: I2C operation not supported
