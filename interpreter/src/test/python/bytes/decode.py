print(b"a\xc3\xbc".decode(), b"a".decode("utf-8"))  # expect: aü a
