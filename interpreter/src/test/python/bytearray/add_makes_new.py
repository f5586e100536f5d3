a = bytearray(b"a")
b = a + b"b"
print(a, b, type(b))  # expect: bytearray(b'a') bytearray(b'ab') <class 'bytearray'>
