# The first program of every pyboard: the red LED blinks.
import time

import pyb

led = pyb.LED(1)
while True:
    led.toggle()
    time.sleep_ms(500)
