import machine

machine.ADC("X9")  # expect ValueError: Pin(B6) does not have ADC capabilities
