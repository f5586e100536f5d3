print(repr("" * 2**29), b"" * 2**29, "ab" * 3)  # expect: '' b'' ababab
