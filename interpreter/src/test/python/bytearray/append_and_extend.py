b = bytearray(b"a")
b.append(98)
b.extend(b"cd")
b += b"e"
print(b, len(b))  # expect: bytearray(b'abcde') 5
