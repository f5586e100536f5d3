import hashlib
h = hashlib.sha256()
h.digest()
h.update(b"a")  # expect ValueError: hash is final
