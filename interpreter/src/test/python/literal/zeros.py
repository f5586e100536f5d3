print(00, 0_0, 0x00)  # expect: 0 0 0
