import pyb

accel = pyb.Accel()
accel.write(7, 0)
print(accel.z())  # expect: 0
accel.write(8, 4)  # eight samples a second
accel.write(7, 1)
pyb.delay(130)
print(accel.z())  # expect: 0
pyb.delay(10)
print(accel.z())  # expect: 21
