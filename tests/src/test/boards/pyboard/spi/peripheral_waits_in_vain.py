import pyb

spi = pyb.SPI(1, pyb.SPI.PERIPHERAL)
spi.recv(1, timeout=100)  # expect OSError: [Errno 110] ETIMEDOUT
