import pyb

t4 = pyb.Timer(4, freq=100)
t1 = pyb.Timer(1, freq=100)
pyb.freq(84000000)
print(t4.source_freq(), t1.source_freq(), t4.freq())  # expect: 42000000 84000000 50
