print(memoryview(b"ab") == b"ab")  # expect: True
print(memoryview(b"ab") == memoryview(b"ab"), memoryview(b"a") == b"b")  # expect: True False
