import time
t = time.ticks_ms()
time.sleep_ms(20)
time.sleep(0.01)
time.sleep_us(100)
print(30 <= time.ticks_diff(time.ticks_ms(), t) < 2000)  # expect: True
