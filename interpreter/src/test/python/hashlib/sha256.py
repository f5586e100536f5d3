import hashlib
h = hashlib.sha256(b"a")
h.update(b"bc")
print(h.digest().hex())  # expect: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
h = hashlib.sha256()
for i in range(100):
    h.update(b"0123456789")
print(h.digest().hex())  # expect: ab6c5f3237f551d208fc2ca5225a4cca20b3fd638794a804f0ed5549d5041734
