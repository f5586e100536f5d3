b = bytearray(range(6))
m = memoryview(b)[2:5]
m[0] = 99
print(b[2], len(m), list(m[1:]))  # expect: 99 3 [3, 4]
