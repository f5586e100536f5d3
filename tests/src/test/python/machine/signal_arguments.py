import machine
try:
    machine.Signal(machine.PinBase(), 1)
except TypeError:
    print("two pins")  # expect: two pins
try:
    machine.Signal(machine.PinBase(), inverted=1)
except TypeError:
    print("wrong name")  # expect: wrong name
machine.Signal(5).on()  # expect TypeError:
