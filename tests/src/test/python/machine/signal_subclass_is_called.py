import machine

class Pin(machine.PinBase):
    def value(self):
        return 42

class Lamp(machine.Signal):
    pass

print(Lamp(Pin())())  # expect: 42
