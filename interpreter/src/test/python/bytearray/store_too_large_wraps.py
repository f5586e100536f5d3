b = bytearray(1)
b[0] = 256 + 5
print(b)  # expect: bytearray(b'\x05')
