import pyb

spi = pyb.SPI(1, pyb.SPI.CONTROLLER)
try:
    spi.send_recv(b"123", bytearray(2))
except ValueError as e:
    print(e)  # expect: recv must be same length as send
spi.write_readinto(b"123", bytearray(2))  # expect ValueError: buffers must be the same length
