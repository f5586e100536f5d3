import pyb

pyb.ADC("X9")  # expect ValueError: Pin(B6) doesn't have ADC capabilities
