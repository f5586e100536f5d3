import time
print(time.ticks_add(0, 10), time.ticks_diff(15, 5), time.ticks_diff(5, 15))  # expect: 10 10 -10
end = time.ticks_add(time.ticks_ms(), -1)
print(time.ticks_diff(time.ticks_ms(), end) >= 1)  # expect: True
