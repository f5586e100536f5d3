b = b"hello"
print(b[0], b[-1], b[1:3], b[:0], len(b), list(b[:2]))  # expect: 104 111 b'el' b'' 5 [104, 101]
