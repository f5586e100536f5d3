import pyb

woken = []
rtc = pyb.RTC()
rtc.wakeup(4, 1, lambda line: woken.append(pyb.millis() // 1000))
pyb.delay(7100)
print(woken)  # expect: [2, 4, 6]
