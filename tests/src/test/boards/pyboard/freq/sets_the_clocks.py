import pyb

print(pyb.freq())  # expect: (168000000, 168000000, 42000000, 84000000)
pyb.freq(50000000)
print(pyb.freq())  # expect: (48000000, 48000000, 12000000, 24000000)
pyb.freq(84000000, 42000000, 10500000, 42000000)
print(pyb.freq())  # expect: (84000000, 42000000, 10500000, 42000000)
pyb.freq(11000000)  # expect ValueError: invalid freq
