print(str(), str(1.5), str([1, "a"]), str(None), str(b"x"), str("s"))  # expect:  1.5 [1, 'a'] None b'x' s
