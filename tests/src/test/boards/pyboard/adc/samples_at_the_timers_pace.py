import pyb, array

adc = pyb.ADC(17)
tim = pyb.Timer(5, freq=500)
start = pyb.millis()
for buf in (bytearray(50), array.array("h", [0] * 50), array.array("i", [0] * 50)):
    print(adc.read_timed(buf, tim), buf[49], pyb.elapsed_millis(start) // 10)
# expect: 50 93 10
# expect: 100 1501 20
# expect: 200 1501 30
