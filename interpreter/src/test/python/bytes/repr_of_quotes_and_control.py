print(b"'", b'"', b"'\"", b"\n\t\\\x00\x7f\x80")  # expect: b"'" b'"' b'\'"' b'\n\t\\\x00\x7f\x80'
