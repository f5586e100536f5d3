b = bytearray(4)
m = memoryview(b)
m[1:3] = b"xy"
print(b)  # expect: bytearray(b'\x00xy\x00')
