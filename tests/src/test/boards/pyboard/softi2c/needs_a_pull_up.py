import machine

machine.SoftI2C("X1", "X2").writeto(8, b"1")  # expect OSError: [Errno 110] ETIMEDOUT
