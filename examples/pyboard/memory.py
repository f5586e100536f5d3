# Light in proportion to what is free - until nothing is.
import gc
import pyb

leds = [pyb.LED(i) for i in range(1, 5)]
kept = []


def show(free):
    for i, led in enumerate(leds):
        (led.on if free > i * 25000 else led.off)()


while True:
    kept.append(bytearray(4000))
    show(gc.mem_free())
    print(len(kept), "blocks,", gc.mem_free(), "bytes free")
    pyb.delay(100)
