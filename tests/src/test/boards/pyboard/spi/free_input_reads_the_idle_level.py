import machine

spi = machine.SPI(1, polarity=1)
print(spi.read(2))  # expect: b'\xff\xff'
spi.init(polarity=0)
print(spi.read(2, 0x55))  # expect: b'\x00\x00'
