print(chr(65), chr(0x20ac), ord("a"), ord("€"), ord(b"a"), ord(chr(0x1F600)))  # expect: A € 97 8364 97 128512
