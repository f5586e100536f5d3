b = bytearray(b"abc")
b[0] = 65
b[-1] = 0x42
print(b, b[1], b[0:2])  # expect: bytearray(b'AbB') 98 bytearray(b'Ab')
