print(int("12"), int(" -7 "), int("0x1f", 16))  # expect: 12 -7 31
print(int("ff", 16), int("0b11", 0), int("z", 36), int("1_000"))  # expect: 255 3 35 1000
