print(int(), int(True), int(b"42"), int("-0"))  # expect: 0 1 42 0
