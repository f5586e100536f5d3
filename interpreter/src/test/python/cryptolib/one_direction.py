# needs: PY_CRYPTOLIB
import cryptolib
a = cryptolib.aes(b"k" * 16, 1)
a.encrypt(b"a" * 16)
a.decrypt(b"a" * 16)  # expect ValueError: can't encrypt & decrypt
