# needs: PY_CRYPTOLIB
import cryptolib
cryptolib.aes(b"k" * 16, 2)  # expect ValueError: IV
