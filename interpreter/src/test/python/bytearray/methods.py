b = bytearray(b"a,b")
print(b.find(b","), b.decode(), b == b"a,b", list(b))  # expect: 1 a,b True [97, 44, 98]
