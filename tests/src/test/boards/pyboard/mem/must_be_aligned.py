import machine

machine.mem32[1]  # expect ValueError: address 00000001 is not aligned to 4 bytes
