import stm

stm.mem32[stm.DMA1] = 5
print(stm.mem32[stm.DMA1])  # expect: 0
