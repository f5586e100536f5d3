import pyb

bufs = bytearray(5), bytearray(5)
tim = pyb.Timer(5, freq=100)
print(pyb.ADC.read_timed_multi((pyb.ADC(16), pyb.ADC(17)), bufs, tim))  # expect: True
print(bufs[0][4], bufs[1][0])  # expect: 58 93
fast = pyb.Timer(6, freq=80000)
print(pyb.ADC.read_timed_multi((pyb.ADC(16), pyb.ADC(17)), bufs, fast))  # expect: False
