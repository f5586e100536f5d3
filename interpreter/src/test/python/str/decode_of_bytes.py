print(str(b"a\xc3\xbc", "utf-8"), b"abc".decode(), str(b"abc"))  # expect: aü abc b'abc'
