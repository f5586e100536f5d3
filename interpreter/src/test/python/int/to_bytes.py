print((258).to_bytes(2, "big"), (258).to_bytes(4, "little"))  # expect: b'\x01\x02' b'\x02\x01\x00\x00'
print((1 << 70).to_bytes(9, "big"), (0).to_bytes(0, "big"))  # expect: b'@\x00\x00\x00\x00\x00\x00\x00\x00' b''
