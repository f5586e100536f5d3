import binascii
print(binascii.hexlify(b"\x00\xffa"), binascii.hexlify(b"abc", ":"), binascii.hexlify(b""))  # expect: b'00ff61' b'61:62:63' b''
print(binascii.unhexlify(b"00fF61"), binascii.unhexlify(""))  # expect: b'\x00\xffa' b''
