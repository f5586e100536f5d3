b = bytearray(b"abcdef")
b[1:3] = b"XYZ"
print(b)  # expect: bytearray(b'aXYZdef')
b[4:] = b""
print(b)  # expect: bytearray(b'aXYZ')
