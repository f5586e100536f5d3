# A light runs over the four LEDs, moved by a timer
# while the main program does something else.
import pyb

leds = [pyb.LED(i) for i in range(1, 5)]
position = 0


def step(timer):
    global position
    leds[position].off()
    position = (position + 1) % 4
    leds[position].on()


timer = pyb.Timer(4, freq=8, callback=step)

for second in range(5):
    pyb.delay(1000)
    print("second", second + 1, "LED", position + 1)
timer.deinit()
