import pyb

buf = bytearray(10)
start = pyb.millis()
pyb.ADC(17).read_timed(buf, 100)
print(pyb.elapsed_millis(start))  # expect: 100
