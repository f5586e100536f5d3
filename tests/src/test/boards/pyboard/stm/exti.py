import stm, pyb

lines = []
ext = pyb.ExtInt("X1", pyb.ExtInt.IRQ_RISING, pyb.Pin.PULL_DOWN, lines.append)
print(hex(stm.mem32[stm.EXTI + stm.EXTI_IMR]), stm.mem32[stm.EXTI + stm.EXTI_RTSR])  # expect: 0x1 1
