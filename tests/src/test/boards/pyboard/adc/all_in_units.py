import pyb

adc = pyb.ADCAll(12)
print(round(adc.read_core_temp()), round(adc.read_core_vbat(), 2))  # expect: 25 3.3
print(round(adc.read_core_vref(), 2), round(adc.read_vref(), 2))  # expect: 1.21 3.3
