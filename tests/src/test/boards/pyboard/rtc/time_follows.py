import pyb, time

pyb.RTC().datetime((2030, 5, 17, 5, 12, 30, 0, 0))
print(time.localtime())  # expect: (2030, 5, 17, 12, 30, 0, 4, 137)
time.sleep_ms(1550)
print(time.time_ns() % 2000000000 // 100000000)  # expect: 15
