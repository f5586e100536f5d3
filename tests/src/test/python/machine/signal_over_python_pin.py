import machine

class Pin(machine.PinBase):
    level = 0
    def value(self, level=None):
        if level is None:
            return self.level
        self.level = int(level)

p = Pin()
s = machine.Signal(p, invert=True)
s.on()
print(p.level, s.value(), s())  # expect: 0 1 1
s.value(0)
print(p.level, s())  # expect: 1 0
t = machine.Signal(s, invert=False)
t(1)
print(p.level, t())  # expect: 0 1
