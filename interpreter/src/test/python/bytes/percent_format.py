print(b"%s %d" % (b"a", 3))  # expect: b'a 3'
