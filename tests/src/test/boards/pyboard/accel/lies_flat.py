import pyb

accel = pyb.Accel()
print(accel, accel is pyb.Accel())  # expect: <Accel> True
print(accel.x(), accel.y(), accel.z())  # expect: 0 0 21
print(accel.tilt())  # expect: 2
