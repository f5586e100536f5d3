import machine

spi = machine.SoftSPI(sck="X1", mosi="X2", miso="X3", polarity=1)
print(spi)  # expect: SoftSPI(baudrate=500000, polarity=1, phase=0, firstbit=0, sck=A0, mosi=A1, miso=A2)
print(machine.Pin("X1")())  # expect: 1
machine.SoftSPI(sck="X1")  # expect ValueError: must specify all of sck/mosi/miso
