import pyb, time


def loop():
    start = time.ticks_us()
    for i in range(1000):
        pass
    return time.ticks_diff(time.ticks_us(), start)


fast = loop()
pyb.freq(84000000)
print(round(loop() / fast, 1))  # expect: 2.0
start = time.ticks_cpu()
time.sleep_ms(100)
print(time.ticks_diff(time.ticks_cpu(), start) // 1000000)  # expect: 8
