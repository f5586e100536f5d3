print(b"a" < b"b", b"a" == bytearray(b"a"))  # expect: True True
print(b"ab" > b"a", hash(b"a") == hash(b"a"))  # expect: True True
