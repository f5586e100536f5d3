import pyb

accel = pyb.Accel()
pyb.Pin("MMA_AVDD").low()
print(accel.x(), accel.y(), accel.z(), accel.tilt())  # expect: 0 1 2 3
accel.write(7, 1)
