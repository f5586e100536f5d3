import pyb

led = pyb.Pin("LED_YELLOW", pyb.Pin.OUT)


@micropython.asm_thumb
def on():
    movwt(r0, stm.GPIOA)
    movw(r1, 1 << 15)
    strh(r1, [r0, stm.GPIO_BSRRL])


on()
print(led())  # expect: 1
