print(b"a\x00\xff", b'\'"', b"\101\n")  # expect: b'a\x00\xff' b'\'"' b'A\n'
