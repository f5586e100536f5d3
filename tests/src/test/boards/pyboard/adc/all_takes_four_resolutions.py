import pyb

print([pyb.ADCAll(n).read_channel(17) for n in (12, 10, 8, 6)])  # expect: [1501, 375, 93, 23]
pyb.ADCAll(7)  # expect ValueError: resolution 7 not supported
