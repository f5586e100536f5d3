# Counts as fast as the processor can, beside the same loop in Python; then lights a LED by its register.

import micropython
import stm
import time


@micropython.asm_thumb
def count(r0):
    label(again)
    sub(r0, 1)
    bne(again)


def count_in_python(n):
    while n:
        n -= 1


@micropython.asm_thumb
def light_blue():
    movwt(r0, stm.GPIOB)
    movw(r1, 1 << 4)
    strh(r1, [r0, stm.GPIO_BSRR])


for function in count_in_python, count:
    start = time.ticks_us()
    function(100_000)
    print(time.ticks_diff(time.ticks_us(), start), "microseconds")

light_blue()
