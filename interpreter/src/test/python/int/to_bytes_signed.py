print((-2).to_bytes(2, "little", signed=True), (-2**70).to_bytes(10, "big", signed=True))  # expect: b'\xfe\xff' b'\xff\xc0\x00\x00\x00\x00\x00\x00\x00\x00'
