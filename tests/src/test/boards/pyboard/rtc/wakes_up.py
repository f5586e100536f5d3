import pyb

woken = []
start = pyb.millis()
rtc = pyb.RTC()
rtc.wakeup(250, lambda line: woken.append((line, pyb.elapsed_millis(start))))
pyb.delay(900)
rtc.wakeup(None)
pyb.delay(900)
print(woken)  # expect: [(22, 250), (22, 500), (22, 750)]
