import stm, pyb

rtc = pyb.RTC()
for ms in (1, 4000, 4001, 32001, 65537000):
    rtc.wakeup(ms)
    print(stm.mem32[stm.RTC + stm.RTC_CR] & 7, stm.mem32[stm.RTC + stm.RTC_WUTR])
# expect: 3 15
# expect: 3 65535
# expect: 2 32775
# expect: 4 31
# expect: 6 0
rtc.wakeup(131073000)  # expect ValueError: wakeup value too large
