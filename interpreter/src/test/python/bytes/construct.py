print(bytes(), bytes(3), bytes([1, 2, 255]))  # expect: b'' b'\x00\x00\x00' b'\x01\x02\xff'
print(bytes("aü", "utf-8"), bytes(b"x"), bytes(range(3)))  # expect: b'a\xc3\xbc' b'x' b'\x00\x01\x02'
