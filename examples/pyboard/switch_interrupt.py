# The USR switch as an interrupt: every press moves on to the next LED.
import pyb

leds = [pyb.LED(i) for i in range(1, 5)]
presses = 0


def pressed():  # runs inside the interrupt: no new objects here
    global presses
    presses += 1


switch = pyb.Switch()
switch.callback(pressed)

shown = -1
while True:
    if shown != presses:
        shown = presses
        for i, led in enumerate(leds):
            if i == shown % 4:
                led.on()
            else:
                led.off()
        print("presses:", shown)
    pyb.wfi()
