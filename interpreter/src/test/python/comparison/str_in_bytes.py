print("a" in b"abc")  # expect: True
b"a" in "abc"  # expect TypeError: can't convert 'bytes' object to str implicitly
