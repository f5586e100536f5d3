print(bytearray(b"a{}-{:02x}").format(1, 10))  # expect: bytearray(b'a1-0a')
