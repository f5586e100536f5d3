print(f"{'a'!r} {'a'!s} {b'a'!r:>6}")  # expect: 'a' a   b'a'
