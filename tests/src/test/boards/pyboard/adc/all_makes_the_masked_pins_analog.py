import pyb

pyb.ADCAll(12, 0b101)
print([pyb.Pin(name).mode() for name in ("X1", "X2", "X3")])  # expect: [3, 0, 3]
