print("a'b", ["a'b"], b"x", 1.0, (1,), {"k": "v"})  # expect: a'b ["a'b"] b'x' 1.0 (1,) {'k': 'v'}
