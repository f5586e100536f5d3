import stm, pyb

led = pyb.Pin("LED_YELLOW", pyb.Pin.OUT)
stm.mem16[stm.GPIOA + stm.GPIO_BSRRL] = 1 << 15
print(led(), stm.mem32[stm.GPIOA + stm.GPIO_ODR] >> 15 & 1)  # expect: 1 1
stm.mem32[stm.GPIOA + stm.GPIO_BSRR] = 1 << 31
print(led(), stm.mem16[stm.GPIOA + stm.GPIO_IDR] >> 15)  # expect: 0 0
stm.mem32[stm.GPIOA + stm.GPIO_MODER] &= ~(3 << 30)
print(led)  # expect: Pin(Pin.cpu.A15, mode=Pin.IN)
