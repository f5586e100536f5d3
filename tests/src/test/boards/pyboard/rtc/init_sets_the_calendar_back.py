import pyb

rtc = pyb.RTC()
rtc.datetime((2030, 5, 17, 5, 12, 30, 0, 0))
rtc.init()
print(rtc.datetime()[:7])  # expect: (2015, 1, 1, 4, 0, 0, 0)
print(hex(rtc.info()))  # expect: 0x30000000
