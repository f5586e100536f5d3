b = bytearray(b"abcd")
m = memoryview(b)
m[1] = 88
print(b, m[0], len(m), bytes(m))  # expect: bytearray(b'aXcd') 97 4 b'aXcd'
