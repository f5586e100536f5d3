import pyb

spi = pyb.SPI(2)
spi.send(1)  # expect OSError: 16
