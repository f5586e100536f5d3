import pyb

accel = pyb.Accel()
accel.write(8, 7)
accel.write(0, 5)
print(accel.read(0), accel.read(8))  # expect: 0 0
print(accel.read(4), accel.read(7), accel.read(11))  # expect: 2 1 0
accel.write(7, 0)
accel.write(8, 7)
accel.write(10, 300)
print(accel.read(4), accel.read(8), accel.read(10))  # expect: 0 7 44
