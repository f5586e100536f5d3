import pyb

tim = pyb.Timer(5, freq=100)
a = pyb.ADC(17)
for adcs, bufs in (((), ()), ((a,), ()), ((a, a), (bytearray(1), bytearray(2)))):
    try:
        a.read_timed_multi(adcs, bufs, tim)
    except ValueError as e:
        print(e)
# expect: need at least 1 ADC
# expect: length of ADC and buffer lists differ
# expect: size and type of buffers must match
a.read_timed(bytearray(1), None)  # expect ValueError: need a Timer object
