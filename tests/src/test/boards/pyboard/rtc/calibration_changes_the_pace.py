import pyb

rtc = pyb.RTC()
rtc.calibration(512)
rtc.datetime((2020, 1, 1, 3, 0, 0, 0, 0))
pyb.delay(16384)
print(rtc.datetime()[6:])  # expect: (16, 155)
rtc.calibration(0)
rtc.datetime((2020, 1, 1, 3, 0, 0, 0, 0))
pyb.delay(16384)
print(rtc.datetime()[6:])  # expect: (16, 157)
