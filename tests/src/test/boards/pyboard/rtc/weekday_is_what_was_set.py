import pyb

rtc = pyb.RTC()
rtc.datetime((2023, 12, 31, 7, 23, 59, 58, 0))
pyb.delay(3000)
print(rtc.datetime()[:4])  # expect: (2024, 1, 1, 1)
