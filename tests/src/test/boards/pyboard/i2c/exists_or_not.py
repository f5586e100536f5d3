import pyb, machine

for bus in (0, 3, "Z"):
    try:
        machine.I2C(bus)
    except ValueError as e:
        print(e)
# expect: I2C(0) doesn't exist
# expect: I2C(3) doesn't exist
# expect: I2C(Z) doesn't exist
machine.I2C(1, scl="X1")  # expect ValueError: explicit choice of scl/sda is not implemented
