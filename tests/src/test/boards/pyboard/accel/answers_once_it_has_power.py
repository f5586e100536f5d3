import pyb, machine

supply = pyb.Pin("MMA_AVDD")
print(supply)  # expect: Pin(Pin.cpu.B5, mode=Pin.OUT)
print(machine.SoftI2C("X9", "X10").scan())  # expect: []
bus = machine.I2C(1)
print(bus.scan())  # expect: []
pyb.Accel()
print(supply.value(), bus.scan())  # expect: 1 [76]
supply.low()
print(bus.scan())  # expect: []
supply.high()
print(bus.scan(), bus.readfrom_mem(76, 7, 1))  # expect: [76] b'\x00'
print(machine.SoftI2C("X9", "X10").scan())  # expect: [76]
