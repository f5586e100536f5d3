print("{!r} {!s} {!r:>5}".format("a", "a", "b"))  # expect: 'a' a   'b'
