import pyb, machine

print(pyb.SPI(1))  # expect: SPI(1)
spi = pyb.SPI("X", pyb.SPI.CONTROLLER)
print(spi)  # expect: SPI(1, SPI.CONTROLLER, baudrate=328125, prescaler=256, polarity=1, phase=0, bits=8)
spi.init(pyb.SPI.PERIPHERAL, phase=1, crc=7)
print(spi)  # expect: SPI(1, SPI.PERIPHERAL, polarity=1, phase=1, bits=8, crc=0x7)
print(machine.SPI(2))  # expect: SPI(2, baudrate=328125, polarity=0, phase=0, bits=8)
