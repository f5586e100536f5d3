# needs: PY_CRYPTOLIB
import cryptolib
cryptolib.aes(b"k", 1)  # expect ValueError: key
