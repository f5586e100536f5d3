import pyb

rtc = pyb.RTC()
for value in (512, 1, 0, -511):
    rtc.calibration(value)
    print(rtc.calibration())
# expect: 512
# expect: 1
# expect: 0
# expect: -511
rtc.calibration(513)  # expect ValueError: calibration value out of range
