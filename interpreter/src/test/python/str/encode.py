print("aü€".encode(), "abc".encode("utf-8"))  # expect: b'a\xc3\xbc\xe2\x82\xac' b'abc'
