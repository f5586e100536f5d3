# needs: PY_CRYPTOLIB
import cryptolib
key = b"k" * 16
whole = cryptolib.aes(key, 2, b"i" * 16).encrypt(b"a" * 32)
c = cryptolib.aes(key, 2, b"i" * 16)
print(c.encrypt(b"a" * 16) + c.encrypt(b"a" * 16) == whole)  # expect: True
d = cryptolib.aes(key, 2, b"i" * 16)
out = bytearray(32)
print(d.decrypt(whole, out) is out, out == b"a" * 32)  # expect: True True
