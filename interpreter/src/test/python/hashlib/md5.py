# needs: PY_HASHLIB_MD5
import hashlib
print(hashlib.md5(b"abc").digest().hex())  # expect: 900150983cd24fb0d6963f7d28e17f72
print(hashlib.md5(b"a" * 119).digest().hex())  # expect: 8a7bd0732ed6a28ce75f6dabc90e1613
