print(b"a,b".split(b","), b" a ".strip())  # expect: [b'a', b'b'] b'a'
print(b"aba".find(b"a", 1), b"ab".upper(), b"-".join([b"a", b"b"]))  # expect: 2 b'AB' b'a-b'
print(b"abc".replace(b"b", b"xx"))  # expect: b'axxc'
print(b"abc".startswith(b"a"), b"aba".count(b"a"), b"Ab".lower())  # expect: True 2 b'ab'
