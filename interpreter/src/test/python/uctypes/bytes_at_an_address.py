import uctypes
b = bytearray(b"abcd")
a = uctypes.addressof(b)
v = uctypes.bytearray_at(a + 1, 2)
v[0] = 66
print(uctypes.bytes_at(a, 4), v)  # expect: b'aBcd' bytearray(b'Bc')
