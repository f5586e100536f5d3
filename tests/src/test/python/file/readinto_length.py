with open("f", "w") as f:
    f.write("abcdef")
buf = bytearray(4)
print(open("f", "rb").readinto(buf, 2), buf)  # expect: 2 bytearray(b'ab\x00\x00')
