import pyb

pin = pyb.Pin("X1", pyb.Pin.IN, pyb.Pin.PULL_UP)
adc = pyb.ADC(pin)
print(pin)  # expect: Pin(Pin.cpu.A0, mode=Pin.ANALOG)
print(adc.read())  # expect: 0
