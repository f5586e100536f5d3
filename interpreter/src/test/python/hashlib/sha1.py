# needs: PY_HASHLIB_SHA1
import hashlib
print(hashlib.sha1(b"abc").digest().hex())  # expect: a9993e364706816aba3e25717850c26c9cd0d89d
print(hashlib.sha1(b"a" * 119).digest().hex())  # expect: ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56
