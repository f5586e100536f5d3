# needs: PY_CRYPTOLIB
import cryptolib
a = cryptolib.aes(bytes(range(16)), 1)
print(a.encrypt(bytes.fromhex("00112233445566778899aabbccddeeff")).hex())  # expect: 69c4e0d86a7b0430d8cdb78070b4c55a
print(cryptolib.aes(bytes(range(32)), 1).decrypt(bytes.fromhex("8ea2b7ca516745bfeafc49904b496089")).hex())  # expect: 00112233445566778899aabbccddeeff
