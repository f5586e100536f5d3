import pyb

pyb.ADC(19)  # expect ValueError: not a valid ADC Channel: 19
