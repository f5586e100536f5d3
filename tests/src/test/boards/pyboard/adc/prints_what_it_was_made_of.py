import pyb, machine

print(pyb.ADC("X19"), pyb.ADC(16))  # expect: <ADC on X19 channel=10> <ADC on 16 channel=16>
print(pyb.ADC(pyb.Pin("X2")))  # expect: <ADC on Pin(Pin.cpu.A1, mode=Pin.ANALOG) channel=1>
print(machine.ADC("X19"), machine.ADC(3))  # expect: <ADC1 channel=10> <ADC1 channel=3>
print(pyb.ADCAll(12))  # expect: <ADCAll>
