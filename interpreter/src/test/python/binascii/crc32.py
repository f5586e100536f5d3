import binascii
a = binascii.crc32(b"The quick brown fox jumps over the lazy dog")
print(hex(a), hex(binascii.crc32(b"jumps over the lazy dog", binascii.crc32(b"The quick brown fox "))))  # expect: 0x414fa339 0x414fa339
