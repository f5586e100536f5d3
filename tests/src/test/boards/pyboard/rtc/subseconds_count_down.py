import pyb

rtc = pyb.RTC()
rtc.datetime((2024, 2, 28, 3, 23, 59, 59, 0))
print(rtc.datetime())  # expect: (2024, 2, 28, 3, 23, 59, 59, 255)
pyb.delay(999)
print(rtc.datetime())  # expect: (2024, 2, 28, 3, 23, 59, 59, 0)
pyb.delay(2)
print(rtc.datetime())  # expect: (2024, 2, 29, 4, 0, 0, 0, 255)
