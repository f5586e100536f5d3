import machine

print(machine.SoftI2C("X9", "X10"))  # expect: SoftI2C(scl=B6, sda=B7, freq=500000)
print(machine.SoftI2C(scl="X9", sda="X10", freq=100000))  # expect: SoftI2C(scl=B6, sda=B7, freq=100000)
