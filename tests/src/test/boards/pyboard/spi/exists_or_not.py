import pyb, machine

for bus in (0, 3, "Z"):
    try:
        pyb.SPI(bus)
    except ValueError as e:
        print(e)
# expect: SPI(0) doesn't exist
# expect: SPI(3) doesn't exist
# expect: SPI(Z) doesn't exist
machine.SPI(1, sck="X1")  # expect ValueError: explicit choice of sck/mosi/miso is not implemented
