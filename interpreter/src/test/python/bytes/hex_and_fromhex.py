print(b"\x01\xab".hex(), b"\x01\xab".hex(":"), bytes.fromhex("01 aB"))  # expect: 01ab 01:ab b'\x01\xab'
