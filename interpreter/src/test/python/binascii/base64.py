import binascii
print(binascii.b2a_base64(b"f"), binascii.b2a_base64(b"foo"), binascii.b2a_base64(b""))  # expect: b'Zg==\n' b'Zm9v\n' b'\n'
print(binascii.b2a_base64(b"fo", newline=False), binascii.a2b_base64(b"Z m\n8="))  # expect: b'Zm8=' b'fo'
