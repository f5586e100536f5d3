import pyb

spi = pyb.SPI(1, pyb.SPI.CONTROLLER, prescaler=256)
start = pyb.micros()
spi.write(bytes(1000))
print(pyb.elapsed_micros(start) // 1000)  # expect: 24
