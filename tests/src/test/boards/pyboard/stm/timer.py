import stm, pyb

tim = pyb.Timer(4, prescaler=83, period=9999)
print(stm.mem16[stm.TIM4 + stm.TIM_PSC], stm.mem32[stm.TIM4 + stm.TIM_ARR])  # expect: 83 9999
stm.mem32[stm.TIM4 + stm.TIM_CNT] = 5000
pyb.udelay(1000)
print(stm.mem32[stm.TIM4 + stm.TIM_CNT] // 100)  # expect: 60
stm.mem32[stm.TIM4 + stm.TIM_CR1] = 0
a = tim.counter()
pyb.delay(3)
print(tim.counter() == a)  # expect: True
