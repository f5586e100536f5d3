print(int("1_000"), int("0x_ff", 16), int("0b101", 0))  # expect: 1000 255 5
