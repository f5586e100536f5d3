print(b"%s-%d" % (b"x", 5))  # expect: b'x-5'
