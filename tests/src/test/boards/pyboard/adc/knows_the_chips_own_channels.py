import pyb, machine

A = machine.ADC
print([pyb.ADC(n).read() for n in (16, 17, 18)])  # expect: [943, 1501, 2048]
print([A(n).read_u16() >> 4 for n in (A.CORE_TEMP, A.CORE_VREF, A.CORE_VBAT, A.VREF)])  # expect: [943, 1501, 2048, 4095]
