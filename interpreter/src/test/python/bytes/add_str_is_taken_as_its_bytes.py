print(b"a" + "b")  # expect: b'ab'
