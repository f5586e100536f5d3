# The first program of every pyboard: the red LED, half a second on, half a second off.
import pyb

led = pyb.LED(1)
while True:
    led.toggle()
    pyb.delay(500)
