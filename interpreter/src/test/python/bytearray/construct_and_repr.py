print(bytearray())  # expect: bytearray(b'')
print(bytearray(2), bytearray(b"ab"))  # expect: bytearray(b'\x00\x00') bytearray(b'ab')
print(bytearray([1, 2]), bytearray("a", "utf-8"))  # expect: bytearray(b'\x01\x02') bytearray(b'a')
