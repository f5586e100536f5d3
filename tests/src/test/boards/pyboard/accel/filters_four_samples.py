import pyb

accel = pyb.Accel()
for i in range(5):
    print(accel.filtered_xyz())
# expect: (0, 0, 21)
# expect: (0, 0, 42)
# expect: (0, 0, 63)
# expect: (0, 0, 84)
# expect: (0, 0, 84)
