# needs: PY_CRYPTOLIB
import cryptolib
cryptolib.aes(b"k" * 16, 1).encrypt(b"a")  # expect ValueError: blksize % 16
